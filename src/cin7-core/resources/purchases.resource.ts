import { Injectable } from '@nestjs/common';
import { type Cin7Account, type Cin7CallOptions, Cin7Client } from '../cin7-client.service.js';
import type { ListPage } from '../payloads/list-page.js';
import {
  type PurchaseListRow,
  type PurchasePayload,
  readPurchase,
  readPurchaseList,
} from '../payloads/purchase.payload.js';
import { MAX_PAGE_SIZE } from './collect-pages.js';
import { findByNumber, type FoundByNumber } from './find-by-number.js';
import { readDocument, readReferenceData } from './read-answer.js';

export interface PurchaseListQuery {
  /** From 1. */
  page: number;
  /** At most 1,000, which is the default. */
  limit?: number;
  /** ISO instants, UTC. */
  updatedSince?: string;
  updatedUntil?: string;
  /** Text contained in the order number, status, supplier, invoice or credit note number. */
  search?: string;
}

/** Purchases in Cin7 (REFERENCE 3), of all three types. */
@Injectable()
export class PurchasesResource {
  constructor(private readonly client: Cin7Client) {}

  /**
   * `/purchase` refuses advanced and service purchases, `/advanced-purchase` gives all types (REFERENCE 3.1). With
   * `CombineAdditionalCharges` charges would stand among the lines (REFERENCE 3.5).
   */
  async getById(account: Cin7Account, id: string, options?: Cin7CallOptions): Promise<PurchasePayload> {
    const query = { ID: id, CombineAdditionalCharges: false };
    return readDocument(this.client, account, '/advanced-purchase', query, (body) => readPurchase(body, id), options);
  }

  async listPage(
    account: Cin7Account,
    { page, limit = MAX_PAGE_SIZE, updatedSince, updatedUntil, search }: PurchaseListQuery,
    options?: Cin7CallOptions,
  ): Promise<ListPage<PurchaseListRow>> {
    const query = { Page: page, Limit: limit, UpdatedSince: updatedSince, UpdatedUntil: updatedUntil, Search: search };
    return readReferenceData(this.client, account, '/purchaseList', query, readPurchaseList, options);
  }

  /** The purchase with exactly this number (`PO-00005`, without regard to case); null when there is none. */
  async findByNumber(account: Cin7Account, number: string, options?: Cin7CallOptions): Promise<FoundByNumber | null> {
    return findByNumber(
      number,
      (page, limit) => this.listPage(account, { page, limit, search: number }, options),
      (row) => ({ id: row.ID, number: row.OrderNumber }),
    );
  }
}
