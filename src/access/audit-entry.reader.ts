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
    const { limit = 100, cursor, from, to, actor, action, subjectType, subjectId } = query;
    const where: FilterQuery<AuditEntry> = withoutUndefined({ actor, action, subjectType, subjectId });
    // The ids are UUID v7: their order is the order of writing.
    if (cursor !== undefined) where.id = { $lt: decodeCursor(CURSOR, cursor, [CURSOR_PART.uuid])[0] };
    if (from !== undefined || to !== undefined) {
      where.at = withoutUndefined({ $gte: from && new Date(from), $lt: to && new Date(to) });
    }
    const rows = await this.database.em().find(AuditEntry, where, { orderBy: { id: 'desc' }, limit: limit + 1 });
    return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), present);
  }
}

function withoutUndefined(filters: Record<string, unknown>): Record<string, any> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
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
