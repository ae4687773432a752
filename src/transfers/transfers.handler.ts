import { Injectable } from '@nestjs/common';
import { LocationBook } from '../cin7-core/location-book.service.js';
import { type LocationNotes, notedLocations, noteLocations } from '../cin7-core/noted-locations.js';
import { PayloadReader } from '../cin7-core/payloads/payload-reader.js';
import { readTransfer, type TransferPayload } from '../cin7-core/payloads/transfer.payload.js';
import { readByIdOrNumber } from '../cin7-core/read-by-id-or-number.js';
import { TransfersResource } from '../cin7-core/resources/transfers.resource.js';
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
    const mentions = [
      { id: transfer.From, text: transfer.FromLocation },
      { id: transfer.To, text: transfer.ToLocation },
    ];
    const directory = await this.locations.directoryFor(account, mentions);
    const source = {
      form: KEPT_FORM,
      payload: readTransfer(PayloadReader.bare(transfer)),
      locations: noteLocations(directory, mentions),
    };
    return withSource(mapTransfer(transfer, directory, context.settings), source);
  }

  mapKept(source: KeptSource, settings: ConnectionSettings): DocumentResult {
    const locations = notedLocations(source.locations as LocationNotes);
    return withSource(mapTransfer(source.payload as TransferPayload, locations, settings), source);
  }
}
