import { Injectable } from '@nestjs/common';
import { LocationBook } from '../cin7-core/location-book.service.js';
import { readByIdOrNumber } from '../cin7-core/read-by-id-or-number.js';
import { TransfersResource } from '../cin7-core/resources/transfers.resource.js';
import type { DocumentRequest, DocumentResult, SyncContext, SyncHandler } from '../sync/sync-handler.js';
import { mapTransfer } from './transfers.mapper.js';

/** Reads one stock transfer and maps it to an order and a receipt. */
@Injectable()
export class TransfersHandler implements SyncHandler {
  readonly domain = 'transfers';

  constructor(
    private readonly transfers: TransfersResource,
    private readonly locations: LocationBook,
  ) {}

  async read(request: DocumentRequest, context: SyncContext): Promise<DocumentResult> {
    const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
    const transfer = await readByIdOrNumber(this.transfers, account, request);
    const directory = await this.locations.directoryFor(account, [
      { id: transfer.From, text: transfer.FromLocation },
      { id: transfer.To, text: transfer.ToLocation },
    ]);
    return mapTransfer(transfer, directory, context.settings);
  }
}
