import { Injectable } from '@nestjs/common';
import { AuditService } from '../../access/audit.service.js';
import type { Caller } from '../../access/caller.js';
import { Database } from '../../platform/database/database.js';
import { invalidRequest, notFound, ProblemError } from '../../platform/http/problem.js';
import type { ErasedRecordDto, ErasureDto, ErasureRequestDto } from './erasure.dto.js';
import { ErasureStore, type PersonRecord } from './erasure.store.js';

/** Records that one request may erase: more are rather a mistake than a person. */
const MOST_RECORDS = 1000;
/** Records of one transaction. */
const BATCH = 50;

const WARNINGS = [
  'Cin7 still has the data. Erase it there first: the next change of one of these documents in Cin7 is read with everything that Cin7 has of it.',
  'Clients have their own copies. No change is announced for an erasure; tell them the records, and let them erase or read them anew.',
  'Backups made before still hold the data.',
];

/** Erases a person's data from what is stored of a connection. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly store: ErasureStore,
    private readonly audit: AuditService,
  ) {}

  async erase(connectionId: string, request: ErasureRequestDto, caller: Caller): Promise<ErasureDto> {
    const { match, dryRun = true, includeOpen = false } = request;
    const given = Object.values(match).filter((value) => value !== undefined);
    if (given.length === 0) throw invalidRequest([{ path: 'match', message: 'give at least one field of it' }]);
    if (match.phone !== undefined && match.phone.replace(/\D/g, '').length < 5) {
      throw invalidRequest([{ path: 'match.phone', message: 'must have at least 5 digits' }]);
    }
    await this.refuseUnknown(connectionId);
    const found = await this.store.find(connectionId, match, MOST_RECORDS + 1);
    if (found.length > MOST_RECORDS) {
      const detail = `More than ${MOST_RECORDS} records match. Say more precisely who is meant.`;
      throw new ProblemError(409, 'too_many_records', detail);
    }
    const skipped = includeOpen ? [] : found.filter(({ status }) => status === 'open');
    const open = new Set(skipped.map(documentOf));
    const records = found.filter((record) => !open.has(documentOf(record)));
    const counts = await this.eraseAll(connectionId, records, match, dryRun);
    const matchedBy = Object.entries(match).flatMap(([field, value]) => (value === undefined ? [] : [field]));
    if (!dryRun) await this.note(connectionId, records, counts, matchedBy, caller);
    const left = found.filter((record) => open.has(documentOf(record)));
    return { dryRun, counts, records: records.map(present), skippedOpen: left.map(present), warnings: WARNINGS };
  }

  private async eraseAll(
    connectionId: string,
    records: readonly PersonRecord[],
    match: ErasureRequestDto['match'],
    isDry: boolean,
  ): Promise<ErasureDto['counts']> {
    const counts = { records: records.length, revisions: 0, keptSources: 0, notifications: 0, acknowledgements: 0 };
    for (let from = 0; from < records.length; from += BATCH) {
      const ids = records.slice(from, from + BATCH).map(({ id }) => id);
      const step = await this.store.eraseRecords(connectionId, ids, isDry);
      counts.revisions += step.revisions;
      counts.keptSources += step.keptSources;
      counts.acknowledgements += step.acknowledgements;
    }
    const externalIds = [...new Set(records.map(({ externalId }) => externalId))];
    // Bodies of which no document could be read name the person by what was given.
    const texts = [match.email, match.name, match.phone].filter((text) => text !== undefined);
    counts.notifications = await this.store.eraseNotifications(connectionId, externalIds, texts, isDry);
    return counts;
  }

  /** Who is meant is not written down: only which fields were given, and which records it were. */
  private async note(
    connectionId: string,
    records: readonly PersonRecord[],
    counts: ErasureDto['counts'],
    matchedBy: string[],
    caller: Caller,
  ): Promise<void> {
    const details = { matchedBy, counts, recordIds: records.map(({ id }) => id) };
    await this.audit.record(
      caller.actor,
      'connection.person_erased',
      { type: 'connection', id: connectionId },
      details,
      this.database,
    );
  }

  private async refuseUnknown(connectionId: string): Promise<void> {
    const rows = await this.database.query('select 1 from connection where id = $1', [connectionId]);
    if (rows.length === 0) throw notFound('connection', connectionId);
  }
}

const documentOf = ({ kind, externalId }: PersonRecord) => `${kind} ${externalId}`;

function present({ id, recordType, reference }: PersonRecord): ErasedRecordDto {
  return { id, recordType, reference };
}
