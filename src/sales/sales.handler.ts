import { Injectable } from '@nestjs/common';
import { LocationBook } from '../cin7-core/location-book.service.js';
import { type LocationNotes, notedLocations, noteLocations } from '../cin7-core/noted-locations.js';
import { PayloadReader } from '../cin7-core/payloads/payload-reader.js';
import { readSale, type SalePayload } from '../cin7-core/payloads/sale.payload.js';
import { readByIdOrNumber } from '../cin7-core/read-by-id-or-number.js';
import { SalesResource } from '../cin7-core/resources/sales.resource.js';
import type { ConnectionSettings } from '../connections/connection-settings.js';
import {
  type DocumentRequest,
  type DocumentResult,
  KEPT_FORM,
  type KeptSource,
  type SyncContext,
  type SyncHandler,
  withSource,
} from '../sync/sync-handler.js';
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
    const mentions = pickLocations(sale);
    const directory = await this.locations.directoryFor(account, mentions);
    const source = {
      form: KEPT_FORM,
      payload: readSale(PayloadReader.bare(sale)),
      locations: noteLocations(directory, mentions),
    };
    return withSource(mapSale(sale, directory, context.settings), source);
  }

  mapKept(source: KeptSource, settings: ConnectionSettings): DocumentResult {
    const locations = notedLocations(source.locations as LocationNotes);
    return withSource(mapSale(source.payload as SalePayload, locations, settings), source);
  }
}
