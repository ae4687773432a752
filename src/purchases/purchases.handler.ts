import { Injectable } from '@nestjs/common';
import { LocationBook } from '../cin7-core/location-book.service.js';
import { readByIdOrNumber } from '../cin7-core/read-by-id-or-number.js';
import { PurchasesResource } from '../cin7-core/resources/purchases.resource.js';
import type { DocumentRequest, DocumentResult, SyncContext, SyncHandler } from '../sync/sync-handler.js';
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
    const directory = await this.locations.directoryFor(account, [{ id: null, text: purchase.Location }]);
    return mapPurchase(purchase, directory, context.settings);
  }
}
