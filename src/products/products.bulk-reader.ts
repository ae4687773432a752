import { Injectable } from '@nestjs/common';
import { readCarriedProducts } from '../cin7-core/carried-products.js';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { CompanyBook } from '../cin7-core/company-book.service.js';
import type { ProductPayload } from '../cin7-core/payloads/product.payload.js';
import { MAX_PAGE_SIZE } from '../cin7-core/resources/collect-pages.js';
import { ProductsResource } from '../cin7-core/resources/products.resource.js';
import type { BulkReader, ReadDocument, ReadPage, SyncContext } from '../sync/sync-handler.js';
import { mapProduct, needsDefaultUnits } from './products.mapper.js';

/** Reads many products at once: pages of the list, which holds whole products, or a notification's body. */
@Injectable()
export class ProductsBulkReader implements BulkReader {
  readonly pageSize = MAX_PAGE_SIZE;

  constructor(
    private readonly products: ProductsResource,
    private readonly companies: CompanyBook,
  ) {}

  async readPage(page: number, changedSince: Date, context: SyncContext): Promise<ReadPage> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const query = { page, limit: this.pageSize, modifiedSince: changedSince.toISOString() };
    const { rows, total } = await this.products.listPage(account, query);
    const isLast = total === null ? rows.length < this.pageSize : page * this.pageSize >= total;
    return { documents: await this.mapAll(rows, context), total, isLast: isLast || rows.length === 0 };
  }

  async readCarried(body: Buffer, context: SyncContext): Promise<ReadDocument[]> {
    const documents = await this.mapAll([...readCarriedProducts(body).values()], context);
    // A notification's product has no carton sizes (REFERENCE 8.1): those that stand are kept.
    return documents.map((each) => (each.kind === 'found' ? { ...each, unknownFields: ['carton'] } : each));
  }

  /** Maps what can be mapped. Costs a call where a product names no unit and the account's are not known yet. */
  async mapAll(products: ProductPayload[], context: SyncContext): Promise<ReadDocument[]> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const units = products.some(needsDefaultUnits) ? await this.companies.companyOf(account) : null;
    const documents: ReadDocument[] = [];
    for (const [index, product] of products.entries()) {
      try {
        const document = mapProduct(product, units, context.settings, `Products[${index}]`);
        if (document.kind !== 'not_found') documents.push(document);
      } catch (error) {
        // One product that cannot be mapped must not hold up a page of a thousand: it is fetched, and parked, alone.
        if (!(error instanceof Cin7Error)) throw error;
      }
    }
    return documents;
  }
}
