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
    const domains = await this.domainsOf(rows);
    return toPage(
      rows,
      limit,
      (last) => encodeCursor(CURSOR, [last.startedAt.toISOString(), last.id]),
      (row) => present(row, domains.get(row.id) ?? []),
    );
  }

  async get(id: string): Promise<ReconciliationDto> {
    const row = await this.database.em().findOne(Reconciliation, { id });
    if (!row) throw notFound('reconciliation', id);
    const domains = await this.domainsOf([row]);
    return present(row, domains.get(id) ?? []);
  }

  private async domainsOf(runs: Reconciliation[]): Promise<Map<string, ReconciliationDomain[]>> {
    const where = { runId: { $in: runs.map((run) => run.id) } };
    const rows = await this.database.em().find(ReconciliationDomain, where, { orderBy: { position: 'asc' } });
    const byRun = new Map<string, ReconciliationDomain[]>();
    for (const row of rows) byRun.set(row.runId, [...(byRun.get(row.runId) ?? []), row]);
    return byRun;
  }
}

function present(run: Reconciliation, domains: ReconciliationDomain[]): ReconciliationDto {
  return {
    id: run.id,
    connectionId: run.connectionId,
    reason: run.reason,
    status: run.status,
    abortReason: run.abortReason ?? null,
    waitingFor: run.status === 'running' ? (run.waitingFor ?? null) : null,
    deep: run.isDeep,
    since: run.since?.toISOString() ?? null,
    startedAt: run.startedAt.toISOString(),
    pausedAt: run.pausedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    calls: run.calls,
    domains: Object.fromEntries(domains.map((row) => [row.domain, presentCounts(row)])) as DomainsOfRunDto,
  };
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
