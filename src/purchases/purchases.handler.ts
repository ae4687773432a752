import { Injectable } from '@nestjs/common';
import { LocationBook } from '../cin7-core/location-book.service.js';
import { type LocationNotes, notedLocations, noteLocations } from '../cin7-core/noted-locations.js';
import { PayloadReader } from '../cin7-core/payloads/payload-reader.js';
import { readPurchase, type PurchasePayload } from '../cin7-core/payloads/purchase.payload.js';
import { readByIdOrNumber } from '../cin7-core/read-by-id-or-number.js';
import { PurchasesResource } from '../cin7-core/resources/purchases.resource.js';
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
import { mapPurchase } from './purchases.mapper.js';

/** Reads one purchase and maps it to a receipt. */
@Injectable()
export class PurchasesHandler implements SyncHandler {
  readonly domain = 'purchases';

  constructor(
    private readonly purchases: PurchasesResource,
    private readonly locations: LocationBook,
  ) {}

  async read(request: DocumentRequest, context: SyncContext): Promise<DocumentResult> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const purchase = await readByIdOrNumber(this.purchases, account, request);
    const mentions = [{ id: null, text: purchase.Location }];
    const directory = await this.locations.directoryFor(account, mentions);
    const source = {
      form: KEPT_FORM,
      payload: readPurchase(PayloadReader.bare(purchase)),
      locations: noteLocations(directory, mentions),
    };
    return withSource(mapPurchase(purchase, directory, context.settings), source);
  }

  mapKept(source: KeptSource, settings: ConnectionSettings): DocumentResult {
    const locations = notedLocations(source.locations as LocationNotes);
    return withSource(mapPurchase(source.payload as PurchasePayload, locations, settings), source);
  }
}
