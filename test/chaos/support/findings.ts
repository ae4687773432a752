import pg from 'pg';
import { differencesFromTold, recordsOf } from '../../support/compare-records.js';
import type { FeedFollower } from './feed-follower.js';
import type { Acknowledged } from './load.js';

/** What stands in the database when all is over, compared with what was seen from outside. All empty: all is well. */
export class Findings {
  private constructor(private readonly client: pg.Client) {}

  static async open(databaseUrl: string): Promise<Findings> {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'chaos findings' });
    await client.connect();
    return new Findings(client);
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** Documents that wait to be looked at. */
  async waiting(): Promise<number> {
    const [row] = await this.rows<{ n: number }>(
      `select count(*)::int as n from sync_request where status = 'waiting'`,
    );
    return Number(row?.n);
  }

  /** Notifications that still wait for an outcome. */
  async unfinished(): Promise<number> {
    const [row] = await this.rows<{ n: number }>(
      `select (select count(*) from notification where status = 'pending')
            + (select count(*) from notification_document where outcome is null)
            + (select count(*) from sync_request where status = 'waiting') as n`,
    );
    return Number(row?.n);
  }

  /** Notifications that were answered 200 and are not there, or not as they were sent, or without an outcome. */
  async lostNotifications(acknowledged: ReadonlyMap<string, Acknowledged>): Promise<string[]> {
    const rows = await this.rows<StoredNotification>(
      `select n.id, n.connection_id as "connectionId", n.status, n.reason, n.body,
              count(d.*)::int as documents, count(d.outcome)::int as outcomes, count(nullif(d.reason, ''))::int as reasons
         from notification n left join notification_document d on d.notification_id = n.id group by n.id`,
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    return [...acknowledged].flatMap(([id, sent]) => {
      const fault = faultOf(sent, stored.get(id));
      return fault ? [`${id}: ${fault}`] : [];
    });
  }

  /** Records whose revisions are not 1, 2, 3 ... up to their own. */
  async brokenRevisions(): Promise<unknown[]> {
    return this.rows(
      `select r.id, r.revision, array_agg(v.revision order by v.revision) as revisions
         from record r full join revision v on v.record_id = r.id
        group by r.id, r.revision
       having r.id is null or array_agg(v.revision order by v.revision) <> array(select generate_series(1, r.revision))`,
    );
  }

  /** Revisions that the follower has not seen, and what it saw that is not there. */
  async feedFaults(follower: FeedFollower): Promise<string[]> {
    const rows = await this.rows<{ key: string }>(`select record_id || '/' || revision as key from revision`);
    const stored = new Set(rows.map((row) => row.key));
    const keys = follower.changes.map((change) => `${change.recordId}/${change.revision}`);
    const seen = new Set(keys);
    const cursors = new Set(follower.changes.map((change) => change.cursor));
    return [
      ...[...stored].filter((key) => !seen.has(key)).map((key) => `${key} was skipped`),
      ...[...seen].filter((key) => !stored.has(key)).map((key) => `${key} was seen and is not there`),
      ...(seen.size === keys.length ? [] : [`${keys.length - seen.size} changes were seen twice`]),
      ...(cursors.size === keys.length ? [] : ['positions are not unique']),
    ];
  }

  /**
   * Records of `connectionId` that are not what a fresh reading of the same documents by another connection made. A
   * record that stands for nothing any more may be there, but must be cancelled.
   */
  async differencesFromFresh(connectionId: string, freshConnectionId: string, isToldLate = false): Promise<unknown[]> {
    const rows = <Row extends object>(sql: string, params: unknown[]) => this.rows<Row>(sql, params);
    const known = await recordsOf(rows, connectionId);
    return differencesFromTold(await recordsOf(rows, freshConnectionId), known, isToldLate);
  }

  async count(table: 'notification' | 'record' | 'revision'): Promise<number> {
    const [row] = await this.rows<{ n: string }>(`select count(*) as n from ${table}`);
    return Number(row?.n);
  }

  async rows<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.client.query(sql, params)).rows as Row[];
  }
}

interface StoredNotification {
  id: string;
  connectionId: string;
  status: string;
  reason: string | null;
  body: Buffer;
  documents: number;
  outcomes: number;
  reasons: number;
}

function faultOf(sent: Acknowledged, stored: StoredNotification | undefined): string | null {
  if (!stored) return 'is not there';
  if (stored.connectionId !== sent.connectionId) return 'belongs to another connection';
  if (!stored.body.equals(sent.body)) return 'has another body';
  if (sent.isUnreadable) return stored.status === 'unreadable' && stored.reason ? null : `is ${stored.status}`;
  if (stored.status === 'ignored' && stored.documents === 0)
    return stored.reason ? null : 'is ignored without a reason';
  if (!['done', 'ignored'].includes(stored.status)) return `is ${stored.status}`;
  const isTold = stored.documents > 0 && stored.outcomes === stored.documents && stored.reasons === stored.documents;
  return isTold ? null : 'has no outcome with a reason for each document';
}
