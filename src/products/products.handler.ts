import { Injectable } from '@nestjs/common';
import { CompanyBook } from '../cin7-core/company-book.service.js';
import { ProductsResource } from '../cin7-core/resources/products.resource.js';
import type { DocumentRequest, DocumentResult, SyncContext, SyncHandler } from '../sync/sync-handler.js';
import { ProductsBulkReader } from './products.bulk-reader.js';
import { mapProduct, needsDefaultUnits } from './products.mapper.js';

/** Reads one product and maps it to an item. Products are known by id only; a SKU can change. */
@Injectable()
export class ProductsHandler implements SyncHandler {
  readonly domain = 'products';

  constructor(
    private readonly products: ProductsResource,
    private readonly companies: CompanyBook,
    readonly bulk: ProductsBulkReader,
  ) {}

  async read(request: DocumentRequest, context: SyncContext): Promise<DocumentResult> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const product = await this.products.getById(account, request.externalId);
    const units = needsDefaultUnits(product) ? await this.companies.companyOf(account) : null;
    return mapProduct(product, units, context.settings);
  }
}
