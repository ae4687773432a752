import { Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { settleNotifications } from './settle-notifications.js';

const DELETED = 'The connection was deleted before this document was read.';

/** All of a connection's work at once, when something happens to the connection. */
@Injectable()
export class ConnectionWorkStore {
  constructor(private readonly database: Database) {}

  /** What waits because calls were refused, stopped or impossible is due now: they are possible again. */
  async goOn(connectionId: string): Promise<void> {
    await this.database.query(
      `update sync_request set due_at = now()
        where id in (select id from sync_request
                      where connection_id = $1 and status = 'waiting' and due_at > now()
                        and error_kind in ('rate_limited', 'auth', 'unreachable')
                      order by connection_id, domain, external_id for update)`,
      [connectionId],
    );
  }

  /** Ends the work of a connection that is deleted, and tells the notifications that waited for it. */
  async end(tx: SqlRunner, connectionId: string): Promise<void> {
    await tx.query('delete from page_scan where connection_id = $1', [connectionId]);
    await tx.query('delete from kept_source where connection_id = $1', [connectionId]);
    const told = await tx.query<{ id: string }>(
      `with ended as (
         delete from sync_request where id in (
           select id from sync_request where connection_id = $1 order by connection_id, domain, external_id for update)
         returning id)
       update notification_document d set outcome = 'ignored', reason = $2, record_ids = '{}', at = now()
         from ended where d.sync_request_id = ended.id and (d.outcome is null or d.outcome = 'held')
       returning d.notification_id as id`,
      [connectionId, DELETED],
    );
    await settleNotifications(tx, [...new Set(told.map((row) => row.id))]);
  }

  /** For what came in a moment after: another process may not have heard yet that the connection is deleted. */
  async endOfDeleted(connectionId: string): Promise<void> {
    await this.database.transaction((tx) => this.end(tx, connectionId));
  }

  /** Connections that have work and do not exist. */
  async deletedWithWork(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct r.connection_id as id from sync_request r
        where not exists (select 1 from connection c where c.id = r.connection_id)`,
    );
    return rows.map((row) => row.id);
  }
}
