import { Injectable } from '@nestjs/common';
import { LocationBook } from '../cin7-core/location-book.service.js';
import { readByIdOrNumber } from '../cin7-core/read-by-id-or-number.js';
import { SalesResource } from '../cin7-core/resources/sales.resource.js';
import type { DocumentRequest, DocumentResult, SyncContext, SyncHandler } from '../sync/sync-handler.js';
import { mapSale, pickLocations } from './sales.mapper.js';

/** Reads one sale and maps it to orders. */
@Injectable()
export class SalesHandler implements SyncHandler {
  readonly domain = 'sales';

  constructor(
    private readonly sales: SalesResource,
    private readonly locations: LocationBook,
  ) {}

  async read(request: DocumentRequest, context: SyncContext): Promise<DocumentResult> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const sale = await readByIdOrNumber(this.sales, account, request);
    const directory = await this.locations.directoryFor(account, pickLocations(sale));
    return mapSale(sale, directory, context.settings);
  }
}
