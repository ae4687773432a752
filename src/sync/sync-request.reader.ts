import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import { laneName } from './lanes.js';
import type { SyncRequestDto, SyncRequestPageDto, SyncRequestQueryDto } from './sync-request.dto.js';
import { SyncRequest } from './sync-request.entity.js';

const CURSOR = 'sync-requests';

/** Reads what has to be looked at. */
@Injectable()
export class SyncRequestReader {
  constructor(private readonly database: Database) {}

  /** One page, oldest first. */
  async list({ limit = 100, cursor, ...filter }: SyncRequestQueryDto): Promise<SyncRequestPageDto> {
    const { connectionId, domain, status, reference } = filter;
    const after = cursor === undefined ? null : decodeCursor(CURSOR, cursor, [CURSOR_PART.position])[0];
    const where = {
      ...(connectionId ? { connectionId } : {}),
      ...(domain ? { domain } : {}),
      ...(status ? { status } : {}),
      ...(reference ? { reference } : {}),
      ...(after ? { id: { $gt: after } } : {}),
    };
    const rows = await this.database.em().find(SyncRequest, where, { orderBy: { id: 'asc' }, limit: limit + 1 });
    return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), present);
  }

  async find(id: string): Promise<SyncRequestDto | null> {
    const row = await this.database.em().findOne(SyncRequest, { id });
    return row && present(row);
  }
}

function present(row: SyncRequest): SyncRequestDto {
  return {
    id: row.id,
    connectionId: row.connectionId,
    domain: row.domain,
    externalId: row.externalId,
    reference: row.reference ?? null,
    lane: laneName(row.lane),
    status: row.status,
    reason: row.reason ?? null,
    errorKind: row.errorKind ?? null,
    attempts: row.attempts,
    requestedAt: row.requestedAt.toISOString(),
    dueAt: row.status === 'waiting' ? row.dueAt.toISOString() : null,
  };
}
