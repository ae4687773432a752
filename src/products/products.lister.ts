import { Injectable } from '@nestjs/common';
import { normalised } from '../cin7-core/payloads/payload-reader.js';
import type { ProductPayload } from '../cin7-core/payloads/product.payload.js';
import { ProductsResource } from '../cin7-core/resources/products.resource.js';
import type { ListedDocument, ListedPage, Lister, ListQuery, ListTrust } from '../sync/lister.js';
import type { ReadDocument, SyncContext } from '../sync/sync-handler.js';
import { ProductsBulkReader } from './products.bulk-reader.js';

/** Lists products, deprecated ones too. The list holds whole products, so nothing has to be fetched singly. */
@Injectable()
export class ProductsLister implements Lister {
  readonly domain = 'products';
  readonly trust: ListTrust = {
    honoursSince: true,
    holdsDocuments: true,
    deepWindow: 'everything',
    openStates: [],
    inWords:
      'The list of products holds whole products and can be asked for what was modified since an instant; each one that comes is compared in full. Once a week the whole list is read and counted.',
  };

  constructor(
    private readonly products: ProductsResource,
    private readonly reader: ProductsBulkReader,
  ) {}

  async readPage({ page, limit, since, isForPerson }: ListQuery, context: SyncContext): Promise<ListedPage> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const query = { page, limit, ...(since ? { modifiedSince: since.toISOString() } : {}) };
    const purpose = isForPerson ? ({ purpose: 'person' } as const) : {};
    const { rows, total } = await this.products.listPage(account, query, purpose);
    const documents = new Map(
      (await this.reader.mapAll(rows, context)).map((document) => [document.externalId, document] as const),
    );
    return { rows: rows.map((row) => listed(row, documents)), total };
  }
}

function listed(row: ProductPayload, documents: ReadonlyMap<string, ReadDocument>): ListedDocument {
  return {
    externalId: row.ID,
    reference: row.SKU,
    stamp: row.LastModifiedOn,
    standing: normalised(row.Type) === 'SERVICE' ? 'need_not' : 'may',
    state: row.Status,
    document: (row.ID !== null && documents.get(row.ID)) || null,
  };
}
