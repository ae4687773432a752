import { Injectable } from '@nestjs/common';
import { type Cin7Account, type Cin7CallOptions, Cin7Client } from '../cin7-client.service.js';
import { Cin7Error } from '../cin7-error.js';
import type { ListPage } from '../payloads/list-page.js';
import { type ProductPayload, readProductList } from '../payloads/product.payload.js';
import { MAX_PAGE_SIZE } from './collect-pages.js';
import { readDocument, readReferenceData } from './read-answer.js';

export interface ProductListQuery {
  /** From 1. */
  page: number;
  /** At most 1,000, which is the default. */
  limit?: number;
  /** ISO instant, UTC. */
  modifiedSince?: string;
}

/** Products in Cin7 (REFERENCE 2). Deprecated ones are always asked for: else a retired product just vanishes. */
@Injectable()
export class ProductsResource {
  constructor(private readonly client: Cin7Client) {}

  /** Throws `not_found` when Cin7 has no such product. */
  async getById(account: Cin7Account, id: string, options?: Cin7CallOptions): Promise<ProductPayload> {
    const query = { ID: id, IncludeDeprecated: true };
    return readDocument(this.client, account, '/product', query, (body) => soleProduct(body, id), options);
  }

  async listPage(
    account: Cin7Account,
    { page, limit = MAX_PAGE_SIZE, modifiedSince }: ProductListQuery,
    options?: Cin7CallOptions,
  ): Promise<ListPage<ProductPayload>> {
    const query = { Page: page, Limit: limit, ModifiedSince: modifiedSince, IncludeDeprecated: true };
    return readReferenceData(this.client, account, '/product', query, readProductList, options);
  }
}

/** `/product?ID=` answers a list of none or one (REFERENCE 2.1). */
function soleProduct(body: unknown, id: string): ProductPayload {
  const { rows } = readProductList(body);
  if (rows.length === 0) throw new Cin7Error('not_found', `Cin7 has no product with the ID ${id}.`);
  const product = rows.find((row) => row.ID === id.toLowerCase());
  if (product !== undefined) return product;
  // A parameter the server does not know is ignored without a word (REFERENCE 1.7).
  throw new Cin7Error('unreadable', `Cin7 was asked for the product ${id} and answered with ${rows.length} others.`);
}
