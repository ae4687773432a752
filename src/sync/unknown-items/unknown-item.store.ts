import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import { askParameters, askStatement, type DocumentAsk } from '../document-ask.js';
import { HELD_WITH } from '../kept-source.store.js';
import { LANES } from '../lanes.js';
import type { AwaitedItem } from '../sync-handler.js';

/** A product that was looked at; `itemCode` null when it makes no item. */
export interface SeenProduct {
  connectionId: string;
  productId: string;
  itemCode: string | null;
}

/** One of the lines that were asked about. */
export interface UnknownLine {
  /** Its place among them, from 0. */
  place: number;
  nowCalled: string | null;
}

/** Products asked for in one statement. */
const MOST_ASKED = 1_000;

/** Whether a product was ever read, whatever became of it; one that is gone was not. */
const WAS_READ = (connection: string, product: string): string => `exists (
  select 1 from source_document d
   where d.connection_id = ${connection} and d.domain = 'products' and d.external_id = ${product}
     and coalesce(d.source_updated_at, d.future_stamp) is not null)`;

const HAS_ITEM = (connection: string, code: string): string => `exists (
  select 1 from record i where i.connection_id = ${connection} and i.record_type = 'item' and i.reference = ${code})`;

const HAS_ITEM_OF = (connection: string, product: string): string => `exists (
  select 1 from record i where i.connection_id = ${connection} and i.record_type = 'item' and i.kind = 'item'
     and i.external_id = ${product} and i.part = '')`;

/** A product that was read and makes no item is a service: a line that names it waits for nothing. */
const UNKNOWN = `
  select n.place::int - 1 as place, own.reference as "nowCalled"
    from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as n(connection_id, item_code, product_id, place)
    left join record own on own.connection_id = n.connection_id and own.record_type = 'item' and own.kind = 'item'
                        and own.external_id = n.product_id and own.part = ''
   where not ${HAS_ITEM('n.connection_id', 'n.item_code')}
     and (own.id is not null or not ${WAS_READ('n.connection_id', 'n.product_id')})
   order by n.place`;

/**
 * Makes the documents of `hit` due. One that waits for a product which turns out to have another code than its line was
 * read before that code was changed: what was kept of it would never fit, so it is read anew.
 */
const letGo = (hit: string): string => `
  with hit as (${hit}),
  outdated as (
    delete from kept_source k using hit
     where hit.is_renamed and k.connection_id = hit.connection_id and k.domain = hit.domain
       and k.external_id = hit.external_id and k.held_request_id = hit.id)
  update sync_request set status = 'waiting', due_at = now()
   where id in (select r.id from sync_request r join hit on hit.id = r.id where r.status = 'held'
                 -- Whoever locks many rows does it in the intake's order: else two would wait for each other in a circle.
                 order by r.connection_id, r.domain collate "C", r.external_id collate "C" for update of r)
  returning connection_id as "connectionId"`;

const HELD_DOCUMENT = 'k.connection_id, k.domain, k.external_id, r.id';

const RELEASE = letGo(`
  select ${HELD_DOCUMENT},
         bool_or(n.item_code is not null
                 and not k.awaited_items @> jsonb_build_array(jsonb_build_object('itemCode', n.item_code))) as is_renamed
    from unnest($1::uuid[], $2::text[], $3::text[]) as n(connection_id, product_id, item_code)
    join kept_source k on k.connection_id = n.connection_id and k.awaited_items is not null
     and (k.awaited_items @> jsonb_build_array(jsonb_build_object('itemCode', n.item_code))
          or k.awaited_items @> jsonb_build_array(jsonb_build_object('productId', n.product_id)))
    join sync_request r on ${HELD_WITH}
   group by ${HELD_DOCUMENT}`);

const AWAITING = (ids: readonly string[] | null): string => `
  kept_source k join sync_request r on ${HELD_WITH} and r.status = 'held'
  cross join lateral jsonb_to_recordset(k.awaited_items) as a("itemCode" text, "productId" text)
  where k.awaited_items is not null ${ids === null ? '' : 'and k.held_request_id = any($1::bigint[])'}`;

const releaseArrived = (ids: readonly string[] | null): string =>
  letGo(`
  select ${HELD_DOCUMENT},
         bool_or(not ${HAS_ITEM('k.connection_id', 'a."itemCode"')}
                 and ${HAS_ITEM_OF('k.connection_id', 'a."productId"')}) as is_renamed
    from ${AWAITING(ids)}
     and (${HAS_ITEM('k.connection_id', 'a."itemCode"')} or ${WAS_READ('k.connection_id', 'a."productId"')})
   group by ${HELD_DOCUMENT}`);

/** The SQL around documents that wait for items; which those are stands in `kept_source.awaited_items`. */
@Injectable()
export class UnknownItemStore {
  constructor(private readonly database: Database) {}

  /** Which of these items are none of their connection's, in the order given. */
  unknown(runner: SqlRunner, items: readonly ({ connectionId: string } & AwaitedItem)[]): Promise<UnknownLine[]> {
    return runner.query<UnknownLine>(UNKNOWN, [
      items.map(({ connectionId }) => connectionId),
      items.map(({ itemCode }) => itemCode),
      items.map(({ productId }) => productId),
    ]);
  }

  /** Makes due what waited for products that were just stored. */
  async release(products: readonly SeenProduct[]): Promise<void> {
    await this.database.query(RELEASE, [
      products.map(({ connectionId }) => connectionId),
      products.map(({ productId }) => productId),
      products.map(({ itemCode }) => itemCode),
    ]);
  }

  /**
   * Makes due what waits for items that stand here by now.
   *
   * @param requestIds those that are held with these requests; null: all
   * @returns the connections of what is due now
   */
  async releaseArrived(requestIds: readonly string[] | null): Promise<string[]> {
    const rows = await this.database.query<{ connectionId: string }>(
      releaseArrived(requestIds),
      requestIds === null ? [] : [requestIds],
    );
    return rows.map(({ connectionId }) => connectionId);
  }

  /**
   * Asks for the products of lines that nobody has asked for: once, whatever comes of it.
   *
   * @returns the connections with something to read
   */
  async askForProducts(requestIds: readonly string[] | null): Promise<string[]> {
    const products = await this.database.query<Omit<DocumentAsk, 'lane' | 'carried' | 'domain'>>(
      `select distinct on (k.connection_id, a."productId")
              k.connection_id as "connectionId", a."productId" as "externalId", a."itemCode" as reference
         from ${AWAITING(requestIds)} and a."productId" is not null
          and not exists (select 1 from source_document d where d.connection_id = k.connection_id
                             and d.domain = 'products' and d.external_id = a."productId")
          and not exists (select 1 from sync_request p where p.connection_id = k.connection_id
                             and p.domain = 'products' and p.external_id = a."productId")
        limit ${MOST_ASKED}`,
      requestIds === null ? [] : [requestIds],
    );
    if (products.length === 0) return [];
    const asks = products.map((product) => {
      return { ...product, domain: 'products' as const, lane: LANES.products, carried: null };
    });
    await this.database.query(askStatement(1), askParameters(asks));
    return products.map(({ connectionId }) => connectionId);
  }
}
