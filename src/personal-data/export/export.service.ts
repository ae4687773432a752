import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../access/audit.service.js';
import type { Caller } from '../../access/caller.js';
import { Database } from '../../platform/database/database.js';
import { StableReads, type StableRead } from '../../platform/database/stable-reads.js';
import { notFound, ProblemError } from '../../platform/http/problem.js';
import { EXPORT_SECTIONS } from './export-sections.js';

/** At once, in one process: each keeps a connection and an old view of the database. */
const MOST_EXPORTS = 2;

/** Writes down everything that is stored of one connection, as it stood at one moment. */
@Injectable()
export class ExportService {
  private running = 0;

  constructor(
    private readonly database: Database,
    private readonly reads: StableReads,
    private readonly audit: AuditService,
  ) {}

  /** @returns lines of JSON, read from the database only as fast as they are taken */
  async export(connectionId: string, caller: Caller): Promise<Readable> {
    const rows = await this.database.query('select 1 from connection where id = $1', [connectionId]);
    if (rows.length === 0) throw notFound('connection', connectionId);
    if (this.running >= MOST_EXPORTS) {
      throw new ProblemError(
        409,
        'too_many_exports',
        `${MOST_EXPORTS} exports are being read. Wait until one is done.`,
      );
    }
    this.running += 1;
    const read = await this.reads.open().catch((error: unknown) => {
      this.running -= 1;
      throw error;
    });
    const stream = Readable.from(linesOf(connectionId, read), { objectMode: false, highWaterMark: 65_536 });
    stream.once('close', () => {
      this.running -= 1;
      void read.close().catch(() => undefined);
    });
    const subject = { type: 'connection', id: connectionId };
    await this.audit.record(caller.actor, 'connection.exported', subject).catch((error: unknown) => {
      stream.destroy();
      throw error;
    });
    return stream;
  }
}

/** The last line says that the file is whole, and how many lines of each type it should have. */
async function* linesOf(connectionId: string, read: StableRead): AsyncGenerator<string> {
  const counts: Record<string, number> = {};
  for await (const [row] of read.rows<{ asOf: string }>('select now() as "asOf"')) {
    yield line('export', { connectionId, asOf: row?.asOf });
  }
  for (const { type, text } of EXPORT_SECTIONS) {
    counts[type] = 0;
    for await (const rows of read.rows<{ body?: Buffer }>(text, [connectionId])) {
      counts[type] += rows.length;
      // Row by row: raw bodies may be megabytes each.
      for (const row of rows) yield line(type, row.body ? { ...row, body: row.body.toString('utf8') } : row);
    }
  }
  yield line('end', { counts });
}

const line = (type: string, data: object): string => `${JSON.stringify({ type, data })}\n`;
