import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import { notFound } from '../platform/http/problem.js';
import { ReconciliationDomain } from './reconciliation-domain.entity.js';
import type {
  DomainCountsDto,
  DomainsOfRunDto,
  ReconciliationDto,
  ReconciliationPageDto,
  ReconciliationQueryDto,
} from './reconciliation.dto.js';
import { Reconciliation } from './reconciliation.entity.js';

const CURSOR = 'reconciliations';

const CONNECTION_PAUSED = 'The connection is paused; the run goes on when it is enabled.';
const KEY_REFUSED = 'Cin7 refused the key; the run goes on when a test of the credential succeeds.';

/** Reads runs with their counts. */
@Injectable()
export class ReconciliationReader {
  constructor(private readonly database: Database) {}

  /** One page, newest first. */
  async list({ limit = 100, cursor, ...filter }: ReconciliationQueryDto): Promise<ReconciliationPageDto> {
    const place = cursor === undefined ? null : decodeCursor(CURSOR, cursor, [CURSOR_PART.instant, CURSOR_PART.uuid]);
    const [at, id] = place ?? [];
    const { connectionId, status, reason } = filter;
    const where = {
      ...(connectionId ? { connectionId } : {}),
      ...(status ? { status } : {}),
      ...(reason ? { reason } : {}),
      ...(at && id
        ? { $or: [{ startedAt: { $lt: new Date(at) } }, { startedAt: new Date(at), id: { $lt: id } }] }
        : {}),
    };
    const orderBy = { startedAt: 'desc', id: 'desc' } as const;
    const rows = await this.database.em().find(Reconciliation, where, { orderBy, limit: limit + 1 });
    const [domains, obstacles] = await Promise.all([this.domainsOf(rows), this.obstaclesOf(rows)]);
    return toPage(
      rows,
      limit,
      (last) => encodeCursor(CURSOR, [last.startedAt.toISOString(), last.id]),
      (row) => present(row, domains.get(row.id) ?? [], obstacles),
    );
  }

  async get(id: string): Promise<ReconciliationDto> {
    const row = await this.database.em().findOne(Reconciliation, { id });
    if (!row) throw notFound('reconciliation', id);
    const [domains, obstacles] = await Promise.all([this.domainsOf([row]), this.obstaclesOf([row])]);
    return present(row, domains.get(id) ?? [], obstacles);
  }

  /** By connection, why none of its work goes on. */
  private async obstaclesOf(runs: Reconciliation[]): Promise<Map<string, string>> {
    const running = runs.filter((run) => run.status === 'running').map((run) => run.connectionId);
    const rows = await this.database.query<{ id: string; enabled: boolean }>(
      `select c.id, c.enabled from connection c
         join credential k on k.id = c.credential_id
         left join cin7_account a on a.account_id = k.username
        where c.id = any($1) and (not c.enabled or a.stopped_at is not null)`,
      [running],
    );
    return new Map(rows.map((row) => [row.id, row.enabled ? KEY_REFUSED : CONNECTION_PAUSED]));
  }

  private async domainsOf(runs: Reconciliation[]): Promise<Map<string, ReconciliationDomain[]>> {
    const where = { runId: { $in: runs.map((run) => run.id) } };
    const rows = await this.database.em().find(ReconciliationDomain, where, { orderBy: { position: 'asc' } });
    const byRun = new Map<string, ReconciliationDomain[]>();
    for (const row of rows) byRun.set(row.runId, [...(byRun.get(row.runId) ?? []), row]);
    return byRun;
  }
}

function present(
  run: Reconciliation,
  domains: ReconciliationDomain[],
  obstacles: ReadonlyMap<string, string>,
): ReconciliationDto {
  return {
    id: run.id,
    connectionId: run.connectionId,
    reason: run.reason,
    status: run.status,
    abortReason: run.abortReason ?? null,
    waitingFor: waitingFor(run, obstacles),
    deep: run.isDeep,
    since: run.since?.toISOString() ?? null,
    startedAt: run.startedAt.toISOString(),
    pausedAt: run.pausedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    calls: run.calls,
    domains: Object.fromEntries(domains.map((row) => [row.domain, presentCounts(row)])) as DomainsOfRunDto,
  };
}

function waitingFor(run: Reconciliation, obstacles: ReadonlyMap<string, string>): string | null {
  if (run.status !== 'running') return null;
  if (run.pausedAt) return 'A person paused it.';
  return obstacles.get(run.connectionId) ?? run.waitingFor ?? null;
}

function presentCounts(row: ReconciliationDomain): DomainCountsDto {
  const { listed, inSync, missing, stale, repaired, held, failed, phase, nextPage } = row;
  return {
    listed,
    inSync,
    missing,
    stale,
    repaired,
    held,
    failed,
    completeUpTo: row.completeUpTo?.toISOString() ?? null,
    phase,
    nextPage,
    total: row.total ?? null,
    failure: row.failure ?? null,
  };
}
