import { Injectable } from '@nestjs/common';
import { type Cin7Account, type Cin7CallOptions, Cin7Client } from '../cin7-client.service.js';
import type { ListPage } from '../payloads/list-page.js';
import { readSale, readSaleList, type SaleListRow, type SalePayload } from '../payloads/sale.payload.js';
import { MAX_PAGE_SIZE } from './collect-pages.js';
import { findByNumber, type FoundByNumber } from './find-by-number.js';
import { readDocument, readReferenceData } from './read-answer.js';

export interface SaleListQuery {
  /** From 1. */
  page: number;
  /** At most 1,000, which is the default. */
  limit?: number;
  /** ISO instants, UTC. */
  updatedSince?: string;
  updatedUntil?: string;
  /** Text contained in the order number, status, customer, invoice number, reference or credit note number. */
  search?: string;
}

/** Sales in Cin7 (REFERENCE 4). */
@Injectable()
export class SalesResource {
  constructor(private readonly client: Cin7Client) {}

  /** The whole sale with its fulfilments, without what makes the answer large (REFERENCE 4.3). */
  async getById(account: Cin7Account, id: string, options?: Cin7CallOptions): Promise<SalePayload> {
    const query = {
      ID: id,
      HideInventoryMovements: true,
      CombineAdditionalCharges: false,
      IncludeTransactions: false,
    };
    return readDocument(this.client, account, '/sale', query, (body) => readSale(body, id), options);
  }

  async listPage(
    account: Cin7Account,
    { page, limit = MAX_PAGE_SIZE, updatedSince, updatedUntil, search }: SaleListQuery,
    options?: Cin7CallOptions,
  ): Promise<ListPage<SaleListRow>> {
    const query = { Page: page, Limit: limit, UpdatedSince: updatedSince, UpdatedUntil: updatedUntil, Search: search };
    return readReferenceData(this.client, account, '/saleList', query, readSaleList, options);
  }

  /** The sale with exactly this number (`SO-00044`, without regard to case); null when there is none. */
  async findByNumber(account: Cin7Account, number: string, options?: Cin7CallOptions): Promise<FoundByNumber | null> {
    return findByNumber(
      number,
      (page, limit) => this.listPage(account, { page, limit, search: number }, options),
      (row) => ({ id: row.SaleID, number: row.OrderNumber }),
    );
  }
}
