import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { type Domain, DOMAINS } from '../sync/sync-handler.js';
import type { CompletenessDto, DomainReport, LastRunDto, NightDto, RunReportDto } from './completeness.dto.js';
import type { RunReason, RunStatus } from './reconciliation.entity.js';
import { ReportStore } from './report/report.store.js';

interface RunRow {
  id: string;
  connectionId: string;
  connectionName: string | null;
  reason: RunReason;
  status: RunStatus;
  abortReason: string | null;
  startedAt: string;
  finishedAt: string | null;
  calls: number;
}

const RUN_COLUMNS = `r.id, r.connection_id as "connectionId", c.name as "connectionName", r.reason, r.status,
  r.abort_reason as "abortReason", r.started_at as "startedAt", r.finished_at as "finishedAt", r.calls`;

/** Reads how complete connections are. */
@Injectable()
export class CompletenessReader {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportStore,
  ) {}

  /** Each domain as its last run left it, with what was mended since. Throws 404 when there is no such connection. */
  async latest(connectionId: string): Promise<CompletenessDto> {
    const [connection] = await this.database.query<{ name: string }>('select name from connection where id = $1', [
      connectionId,
    ]);
    if (!connection) throw notFound('connection', connectionId);
    const domains: DomainReport[] = [];
    for (const report of await this.lastReports(connectionId)) {
      domains.push(await this.reports.asOfNow(this.database, report));
    }
    const proven = new Set<Domain>(domains.map((report) => report.domain));
    const neverProven = DOMAINS.filter((domain) => !proven.has(domain));
    return {
      connectionId,
      connectionName: connection.name,
      isComplete: neverProven.length === 0 && domains.every(isRight),
      completeUpTo: neverProven.length > 0 ? null : earliest(domains),
      domains,
      neverProven,
      lastNight: await this.lastNight(connectionId),
      lastRun: await this.lastRun(connectionId),
    };
  }

  /** As it was when the run ended. Throws 404 when there is no such run. */
  async ofRun(runId: string): Promise<RunReportDto> {
    const [run] = await this.database.query<RunRow>(
      `select ${RUN_COLUMNS} from reconciliation r left join connection c on c.id = r.connection_id where r.id = $1`,
      [runId],
    );
    if (!run) throw notFound('reconciliation', runId);
    const rows = await this.database.query<{ report: DomainReport }>(
      'select report from reconciliation_domain where run_id = $1 and report is not null order by position',
      [runId],
    );
    const domains = rows.map((row) => row.report);
    return {
      ...presentRun(run),
      runId,
      connectionId: run.connectionId,
      connectionName: run.connectionName ?? 'a connection that was deleted',
      calls: run.calls,
      isComplete: run.status === 'completed' && domains.every(isRight),
      domains,
    };
  }

  private async lastReports(connectionId: string): Promise<DomainReport[]> {
    const rows = await this.database.query<{ report: DomainReport }>(
      `select distinct on (d.domain) d.report
         from reconciliation r join reconciliation_domain d on d.run_id = r.id
        where r.connection_id = $1 and d.phase = 'done' and d.report is not null
        order by d.domain, d.scan_started_at desc`,
      [connectionId],
    );
    return rows.map((row) => row.report).sort((a, b) => DOMAINS.indexOf(a.domain) - DOMAINS.indexOf(b.domain));
  }

  private async lastNight(connectionId: string): Promise<NightDto | null> {
    const [row] = await this.database.query<NightDto>(
      `select night::text as "on", outcome, reason, run_id as "runId" from reconciliation_night
        where connection_id = $1 order by night desc limit 1`,
      [connectionId],
    );
    return row ?? null;
  }

  private async lastRun(connectionId: string): Promise<LastRunDto | null> {
    const [row] = await this.database.query<RunRow>(
      `select ${RUN_COLUMNS} from reconciliation r left join connection c on c.id = r.connection_id
        where r.connection_id = $1 order by r.started_at desc, r.id desc limit 1`,
      [connectionId],
    );
    return row ? { id: row.id, ...presentRun(row) } : null;
  }
}

function presentRun(run: RunRow): Omit<LastRunDto, 'id'> {
  const { reason, status, abortReason } = run;
  const finishedAt = run.finishedAt && new Date(run.finishedAt).toISOString();
  return { reason, status, abortReason, startedAt: new Date(run.startedAt).toISOString(), finishedAt };
}

function isRight({ missing, stale, held }: DomainReport): boolean {
  return missing + stale + held === 0;
}

function earliest(domains: readonly DomainReport[]): string | null {
  return domains.reduce<string | null>((first, { completeUpTo }) => {
    return completeUpTo !== null && (first === null || completeUpTo < first) ? completeUpTo : first;
  }, null);
}
