import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ReconciliationStore } from '../reconciliation.store.js';

export type Role = 'api' | 'worker';

/** Nobody was there for longer than this: runs are started. */
const AWAY_SECONDS = 5 * 60;

/** The signs of life of all processes together. */
@Injectable()
export class HeartbeatStore {
  constructor(
    private readonly database: Database,
    private readonly starts: ReconciliationStore,
  ) {}

  /**
   * Notes that processes of these roles are alive. After a gap, which exactly one process sees, it begins in the same
   * transaction a run of each connection that may work.
   *
   * @returns since when nobody was there, if that was too long, and the connections whose run began
   */
  async beat(roles: readonly Role[]): Promise<{ awaySince: Date | null; started: string[] }> {
    return this.database.transaction(async (tx) => {
      // In one statement. The row is locked, so of two processes the second one sees the sign of life of the first.
      const rows = await tx.query<{ at: string; isAway: boolean }>(
        `with before as (
           select role, at from gateway_heartbeat where role = any($1) order by role for update),
         now_alive as (
           -- Joined so that it is written after it was read.
           insert into gateway_heartbeat (role, at)
           select role, now() from unnest($1::text[]) role left join before using (role) order by role
           on conflict (role) do update set at = excluded.at)
         select at, at < now() - make_interval(secs => $2) as "isAway" from before`,
        [roles, AWAY_SECONDS],
      );
      const gaps = rows.filter((row) => row.isAway).map((row) => new Date(row.at));
      const awaySince = gaps.reduce<Date | null>((first, at) => (first !== null && first < at ? first : at), null);
      if (awaySince === null) return { awaySince, started: [] };
      const connections = await tx.query<{ id: string }>('select id from connection where enabled order by id');
      const started: string[] = [];
      for (const { id } of connections) {
        const order = { connectionId: id, reason: 'downtime' as const, since: awaySince };
        const result = await this.starts.startWithin(tx, { ...order, isDeep: false, acceptsLosses: false });
        if (result.started) started.push(id);
      }
      return { awaySince, started };
    });
  }
}
