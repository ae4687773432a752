import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../platform/database/database.js';
import { ListerRegistry } from '../../sync/lister-registry.js';
import type { Domain } from '../../sync/sync-handler.js';
import type { DomainReport, NotRightListDto } from '../completeness.dto.js';
import type { DomainScan } from '../scan/domain-scan.js';
import { AcknowledgedReader } from './acknowledged.reader.js';
import { type NotRightRow, presentNotRight } from './not-right.js';

/** Documents that a report names. */
const MOST_NAMED = 100;

/**
 * Documents of a run that are still not right, judged by what stands now: a request that is set aside or still tried, or
 * none although the document was not read since.
 */
const NOT_RIGHT = `
  select x.reference, x.external_id as "externalId", x.finding, x.cause, x.result_reason as "resultReason",
         d.external_id is not null as "isKnown", r.id::text as "requestId", r.status as "requestStatus",
         r.reason as "requestReason", r.due_at as "dueAt"
    from reconciliation_document x
    join reconciliation run on run.id = x.run_id
    left join sync_request r
           on r.connection_id = run.connection_id and r.domain = x.domain and r.external_id = x.external_id
    left join source_document d
           on d.connection_id = run.connection_id and d.domain = x.domain and d.external_id = x.external_id
   where x.run_id = $1 and x.domain = $2
     and (x.finding in ('held', 'failed') or x.result in ('held', 'failed'))
     and (r.id is not null or x.external_id like 'row:%'
          or (x.asked_at is not null and coalesce(d.last_read_at < x.asked_at, true)))`;

interface Counts {
  connection_id: string;
  listed: number;
  missing: number;
  stale: number;
  repaired: number;
  is_filter_ignored: boolean;
  pass: number;
  covers_from: string;
  complete_up_to: string | null;
}

/** Judges from the data how complete a domain is, and keeps it as the run's history. */
@Injectable()
export class ReportStore {
  constructor(
    private readonly listers: ListerRegistry,
    private readonly acknowledged: AcknowledgedReader,
  ) {}

  /** Writes the report of a domain that is done, and lets go of what was repaired. */
  async keep(tx: SqlRunner, scan: DomainScan): Promise<void> {
    const notes = [this.listers.of(scan.domain).trust.inWords];
    const healed = await this.healed(tx, scan);
    const report = await this.judge(tx, scan.runId, scan.domain, { notes, healed });
    await tx.query('update reconciliation_domain set report = $3 where run_id = $1 and domain = $2', [
      scan.runId,
      scan.domain,
      JSON.stringify(report),
    ]);
    await tx.query(
      `delete from reconciliation_document where run_id = $1 and domain = $2 and coalesce(result, '') = 'repaired'`,
      [scan.runId, scan.domain],
    );
  }

  /** The report as it was, with what stands now: somebody may have mended what was not right. */
  async asOfNow(runner: SqlRunner, stored: DomainReport): Promise<DomainReport> {
    const notes = stored.notes.slice(0, 1);
    return this.judge(runner, stored.runId, stored.domain, { notes, healed: stored.healed });
  }

  private async judge(
    runner: SqlRunner,
    runId: string,
    domain: Domain,
    known: { notes: string[]; healed: NotRightListDto },
  ): Promise<DomainReport> {
    const counts = await this.counts(runner, runId, domain);
    const rows = await runner.query<NotRightRow>(`${NOT_RIGHT} order by x.reference, x.external_id`, [runId, domain]);
    const notRight = rows.map(presentNotRight);
    const of = (what: string): number => notRight.filter((document) => document.what === what).length;
    const unlisted = rows.filter((row) => row.finding === 'absent').length;
    return {
      domain,
      inCin7: counts.listed,
      here: counts.listed - (notRight.length - unlisted),
      missing: of('missing'),
      stale: of('stale'),
      held: of('held'),
      failed: notRight.length - of('held'),
      acknowledged: await this.acknowledged.ofDomain(runner, counts.connection_id, domain),
      found: { missing: counts.missing, stale: counts.stale, repaired: counts.repaired },
      coversFrom: new Date(counts.covers_from).toISOString(),
      completeUpTo: counts.complete_up_to && new Date(counts.complete_up_to).toISOString(),
      notes: [...known.notes, ...noticed(counts)],
      notRight: { total: notRight.length, data: notRight.slice(0, MOST_NAMED) },
      healed: known.healed,
      judgedAt: new Date().toISOString(),
      runId,
    };
  }

  private async counts(runner: SqlRunner, runId: string, domain: Domain): Promise<Counts> {
    const [row] = await runner.query<Counts>(
      `select run.connection_id, d.listed, d.missing, d.stale, d.repaired, d.is_filter_ignored, d.pass,
              coalesce(w.covers_from, d.scope_from) as covers_from,
              coalesce(w.complete_up_to, d.complete_up_to) as complete_up_to
         from reconciliation_domain d
         join reconciliation run on run.id = d.run_id
         left join reconciliation_watermark w on w.connection_id = run.connection_id and w.domain = d.domain
        where d.run_id = $1 and d.domain = $2`,
      [runId, domain],
    );
    if (!row) throw new Error(`The run ${runId} has no ${domain} any more.`);
    return row;
  }

  private async healed(tx: SqlRunner, { runId, domain }: DomainScan): Promise<NotRightListDto> {
    const rows = await tx.query<NotRightRow & { total: number }>(
      `select reference, external_id as "externalId", finding, cause, count(*) over ()::int as total
         from reconciliation_document
        where run_id = $1 and domain = $2 and result = 'repaired' and finding <> 'in_sync'
        order by reference, external_id limit ${MOST_NAMED}`,
      [runId, domain],
    );
    const data = rows.map(({ reference, externalId, finding, cause }) => {
      const what = finding === 'missing' ? ('missing' as const) : ('stale' as const);
      return { reference, externalId, what, cause: cause ?? '', repair: 'It was read and is right now.' };
    });
    return { total: rows[0]?.total ?? 0, data };
  }
}

function noticed({ is_filter_ignored, pass }: Counts): string[] {
  const notes: string[] = [];
  if (is_filter_ignored) {
    notes.push('Cin7 ignored the instant it was asked for and listed older documents too; they were compared as well.');
  }
  if (pass > 1) notes.push('The list moved while it was read, so it was read again.');
  return notes;
}
