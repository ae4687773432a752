import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../../platform/database/database.js';
import type { OrderContent, ReceiptContent } from '../../warehouse/record-content.js';
import type { ErasureMatchDto } from './erasure.dto.js';
import { ERASED, redactBody, redactContent } from './redact.js';

/** A record of a person, with what finds everything else about its document. */
export interface PersonRecord {
  id: string;
  recordType: 'receipt' | 'order';
  reference: string;
  status: string;
  kind: 'sale' | 'purchase' | 'transfer';
  externalId: string;
}

/** How much of one step was erased, or would be. */
export interface ErasedStep {
  revisions: number;
  keptSources: number;
  acknowledgements: number;
}

const DOMAIN = `case r.kind when 'sale' then 'sales' when 'purchase' then 'purchases' else 'transfers' end`;
const NOTIFICATION_STEP = 500;

/** Conditions on a content, `$2` to `$6` as `paramsOf` has them. */
const matches = (content: string, reference: string) => `
  ($2::text is null or ${reference} = $2 or ${content} ->> 'saleNumber' = $2)
  and ($3::text is null or lower($3) in (${names(content)}))
  and ($4::text is null or lower($4) in (${fields(content, 'customer.email', 'deliverTo.email')}))
  and ($5::text is null or $5 in (${digits(content, 'customer.phone', 'deliverTo.phone', 'supplier.phone')}))
  and ($6::text is null or lower($6) in (${fields(content, 'deliverTo.line1')}))`;

/** The audit has what clients said, with their words. Found by the instant, before which there is none of these. */
const AUDITED_REASONS = `
  update audit_entry a set details = jsonb_set(a.details, '{reason}', to_jsonb($2::text))
   where a.at >= (select min(k.at) - interval '1 minute' from acknowledgement k where k.record_id = any($1::uuid[]))
     and a.subject_id = any($1::uuid[]::text[]) and a.details ->> 'reason' is not null`;

/** Finds and erases what is stored about a person. */
@Injectable()
export class ErasureStore {
  constructor(private readonly database: Database) {}

  /** All records of the documents of which one record matches, in any revision. Reads the connection's orders and receipts once. */
  find(connectionId: string, match: ErasureMatchDto, limit: number): Promise<PersonRecord[]> {
    return this.database.query<PersonRecord>(
      `with found as materialized (
         select r.kind, r.external_id from record r
          where r.connection_id = $1 and r.record_type in ('receipt', 'order') and ${matches('r.content', 'r.reference')}
         union
         select r.kind, r.external_id from revision v join record r on r.id = v.record_id
          where v.connection_id = $1 and v.record_type in ('receipt', 'order') and ${matches('v.content', 'v.reference')})
       select r.id, r.record_type as "recordType", r.reference, r.status, r.kind, r.external_id as "externalId"
         from found f join record r on r.connection_id = $1 and r.record_type in ('receipt', 'order')
                                   and r.kind = f.kind and r.external_id = f.external_id
        order by r.id limit $7`,
      [connectionId, ...paramsOf(match), limit],
    );
  }

  /** Of these records: everything but notifications. `isDry` only counts. */
  async eraseRecords(connectionId: string, ids: readonly string[], isDry: boolean): Promise<ErasedStep> {
    return this.database.transaction(async (tx) => {
      // As whoever writes a document's records does: no look at it happens meanwhile.
      await tx.query(
        `select 1 from source_document s
          where (s.connection_id, s.domain, s.external_id) in (
            select r.connection_id, ${DOMAIN}, r.external_id from record r where r.id = any($1::uuid[]))
          order by s.domain, s.external_id for update`,
        [ids],
      );
      const revisions = await this.eraseContents(tx, 'revision', ids, isDry);
      await this.eraseContents(tx, 'record', ids, isDry);
      const kept = await tx.query(
        `${isDry ? 'select 1 from kept_source k' : 'delete from kept_source k'}
          where k.connection_id = $1 and (k.domain, k.external_id) in (
            select ${DOMAIN}, r.external_id from record r where r.id = any($2::uuid[])) ${isDry ? '' : 'returning 1'}`,
        [connectionId, ids],
      );
      const said = await tx.query(
        isDry
          ? `select 1 from acknowledgement where record_id = any($1::uuid[]) and reason is not null and reason <> $2`
          : `update acknowledgement set reason = $2
              where record_id = any($1::uuid[]) and reason is not null and reason <> $2 returning 1`,
        [ids, ERASED],
      );
      if (!isDry) await tx.query(AUDITED_REASONS, [ids, ERASED]);
      if (!isDry) await tx.query('update late_delivery set last_error = null where record_id = any($1::uuid[])', [ids]);
      return { revisions, keptSources: kept.length, acknowledgements: said.length };
    });
  }

  private async eraseContents(tx: SqlRunner, table: 'record' | 'revision', ids: readonly string[], isDry: boolean) {
    const [key, of] = table === 'record' ? ['id', 'id'] : ['position', 'record_id'];
    const rows = await tx.query<{ key: string; content: OrderContent | ReceiptContent }>(
      `select ${key}::text as key, content from ${table} where ${of} = any($1::uuid[]) order by ${key}`,
      [ids],
    );
    if (isDry || rows.length === 0) return rows.length;
    await tx.query(
      `update ${table} t set content = n.content from unnest($1::text[], $2::jsonb[]) as n(key, content)
        where t.${key} = n.key::${table === 'record' ? 'uuid' : 'bigint'}`,
      [rows.map(({ key }) => key), rows.map(({ content }) => JSON.stringify(redactContent(content)))],
    );
    return rows.length;
  }

  /** Notifications of these documents, or whose body has one of these texts; walks all of the connection by its index. */
  async eraseNotifications(
    connectionId: string,
    externalIds: readonly string[],
    texts: readonly string[],
    isDry: boolean,
  ): Promise<number> {
    let erased = 0;
    let place: { at: string; id: string } | null = null;
    for (;;) {
      const rows: { at: string; id: string; body: Uint8Array | null }[] = await this.database.query(
        `select n.received_at::text as at, n.id,
                case when exists (select 1 from notification_document d
                                   where d.notification_id = n.id and d.external_id = any($4::text[]))
                       or exists (select 1 from unnest($5::bytea[]) as t(text) where position(t.text in n.body) > 0)
                     then n.body end as body
           from notification n
          where n.connection_id = $1 and ($2::timestamptz is null or (n.received_at, n.id) > ($2, $3::uuid))
          order by n.received_at, n.id limit ${NOTIFICATION_STEP}`,
        [connectionId, place?.at ?? null, place?.id ?? null, externalIds, texts.map((text) => Buffer.from(text))],
      );
      const found = rows.flatMap(({ id, body }) => (body === null ? [] : [{ id, body: redactBody(body) }]));
      erased += found.length;
      if (!isDry && found.length > 0) {
        await this.database.query(
          `update notification n set body = x.body from unnest($1::uuid[], $2::bytea[]) as x(id, body) where n.id = x.id`,
          [found.map(({ id }) => id), found.map(({ body }) => Buffer.from(body))],
        );
      }
      const last = rows.at(-1);
      if (!last || rows.length < NOTIFICATION_STEP) return erased;
      place = last;
    }
  }
}

function paramsOf({ reference, name, email, phone, line1 }: ErasureMatchDto): (string | null)[] {
  return [reference ?? null, name ?? null, email ?? null, phone?.replace(/\D/g, '') ?? null, line1 ?? null];
}

function paths(content: string, given: readonly string[]): string[] {
  return given.map((path) => {
    const [part, field] = path.split('.');
    return `${content} -> '${part}' ->> '${field}'`;
  });
}

function fields(content: string, ...given: string[]): string {
  return paths(content, given)
    .map((path) => `lower(btrim(${path}))`)
    .join(', ');
}

function names(content: string): string {
  const parts = ['customer.name', 'customer.contact', 'supplier.name', 'supplier.contact'];
  return fields(content, ...parts, 'deliverTo.name', 'deliverTo.company', 'deliverTo.contact');
}

function digits(content: string, ...given: string[]): string {
  return paths(content, given)
    .map((path) => `regexp_replace(${path}, '\\D', '', 'g')`)
    .join(', ');
}
