import { Injectable } from '@nestjs/common';
import type { FilterQuery } from '@mikro-orm/core';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { toPage } from '../platform/http/page.dto.js';
import type { AuditEntryDto, AuditEntryPageDto, AuditEntryQueryDto } from './audit-entry.dto.js';
import { AuditEntry } from './audit-entry.entity.js';

const CURSOR = 'audit-entries';

/** Lists audit entries; `AuditService` writes them. */
@Injectable()
export class AuditEntryReader {
  constructor(private readonly database: Database) {}

  async list(query: AuditEntryQueryDto): Promise<AuditEntryPageDto> {
    const { limit = 100, cursor, from, to, ...exact } = query;
    const conditions: FilterQuery<AuditEntry>[] = [];
    for (const field of ['actor', 'action', 'subjectType', 'subjectId'] as const) {
      if (exact[field] !== undefined) conditions.push({ [field]: exact[field] });
    }
    if (from !== undefined) conditions.push({ at: { $gte: new Date(from) } });
    if (to !== undefined) conditions.push({ at: { $lt: new Date(to) } });
    // The ids are UUID v7: their order is the order of writing.
    if (cursor !== undefined) conditions.push({ id: { $lt: decodeCursor(CURSOR, cursor, [CURSOR_PART.uuid])[0] } });
    const rows = await this.database
      .em()
      .find(AuditEntry, { $and: conditions }, { orderBy: { id: 'desc' }, limit: limit + 1 });
    return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), present);
  }
}

function present(entry: AuditEntry): AuditEntryDto {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor: entry.actor,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    details: entry.details,
  };
}
