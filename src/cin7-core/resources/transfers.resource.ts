import { Injectable } from '@nestjs/common';
import { type Cin7Account, type Cin7CallOptions, Cin7Client } from '../cin7-client.service.js';
import type { ListPage } from '../payloads/list-page.js';
import {
  readTransfer,
  readTransferList,
  type TransferListRow,
  type TransferPayload,
} from '../payloads/transfer.payload.js';
import { MAX_PAGE_SIZE } from './collect-pages.js';
import { findByNumber, type FoundByNumber } from './find-by-number.js';
import { readDocument, readReferenceData } from './read-answer.js';

export interface TransferListQuery {
  /** From 1. */
  page: number;
  /** At most 1,000, which is the default. */
  limit?: number;
  /** One state such as `ORDERED`; there is no date filter (REFERENCE 5.2). */
  status?: string;
  /** Text contained in the from or to location, status, reference or number. */
  search?: string;
}

/** Stock transfers in Cin7 (REFERENCE 5). */
@Injectable()
export class TransfersResource {
  constructor(private readonly client: Cin7Client) {}

  /** The key is `TaskID`; `ID` is refused here (REFERENCE 5.3). */
  async getById(account: Cin7Account, taskId: string, options?: Cin7CallOptions): Promise<TransferPayload> {
    const query = { TaskID: taskId };
    return readDocument(this.client, account, '/stockTransfer', query, (body) => readTransfer(body, taskId), options);
  }

  async listPage(
    account: Cin7Account,
    { page, limit = MAX_PAGE_SIZE, status, search }: TransferListQuery,
    options?: Cin7CallOptions,
  ): Promise<ListPage<TransferListRow>> {
    const query = { Page: page, Limit: limit, Status: status, Search: search };
    return readReferenceData(this.client, account, '/stockTransferList', query, readTransferList, options);
  }

  /** The transfer with exactly this number (`TR-00005`, without regard to case); null when there is none. */
  async findByNumber(account: Cin7Account, number: string, options?: Cin7CallOptions): Promise<FoundByNumber | null> {
    return findByNumber(
      number,
      (page, limit) => this.listPage(account, { page, limit, search: number }, options),
      (row) => ({ id: row.TaskID, number: row.Number }),
    );
  }
}
