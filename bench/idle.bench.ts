import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, figure } from './bench.js';
import type { ServerProcess } from './child-process.js';
import { startDatabase } from './database.js';
import { registerMerchant, startGateway } from './gateway.js';

const SETTLE_MS = 15_000;
const WATCHED_MS = 60_000;
/** The bench itself asks in the server's first database, which none of these uses. */
const ROLES = ['all', 'api', 'worker'] as const;

/** What a gateway asks its database when nobody asks anything of it. */
export const bench: Bench = {
  title: `transactions in the database by an idle gateway with one merchant, over ${WATCHED_MS / 1000} s`,
  limitSeconds: 150,
  async run() {
    const database = await startDatabase();
    const started: ServerProcess[] = [];
    try {
      for (const role of ROLES) {
        const url = await database.create(databaseOf(role));
        const gateway = await startGateway(url);
        await registerMerchant(gateway);
        // Only the API registers a merchant; the role under test comes after it.
        if (role === 'all') started.push(gateway);
        else {
          await gateway.stop();
          started.push(await startGateway(url, { ROLE: role }));
        }
      }
      await sleep(SETTLE_MS);
      const before = await transactions();
      await sleep(WATCHED_MS);
      const after = await transactions();
      const perSecond = (role: string): number =>
        ((after.get(databaseOf(role)) ?? 0) - (before.get(databaseOf(role)) ?? 0)) / (WATCHED_MS / 1000);
      return {
        rows: ROLES.map((role) => ({
          what: `one process, ROLE=${role}`,
          figures: { 'transactions/s': figure(perSecond(role)) },
        })),
        verdicts: ROLES.map((role) => ({
          aim: `ROLE=${role}: under 1 query a second`,
          measured: figure(perSecond(role)),
          isMet: perSecond(role) < 1,
        })),
        notes: ['Counted by PostgreSQL (pg_stat_database), commits and rollbacks; nearly all of them are one query.'],
      };
    } finally {
      for (const server of started) await server.stop();
      await database.stop();
    }

    async function transactions(): Promise<Map<string, number>> {
      const rows = await database.query<{ name: string; n: number }>(
        'select datname as name, (xact_commit + xact_rollback)::float8 as n from pg_stat_database',
      );
      return new Map(rows.map(({ name, n }) => [name, n]));
    }
  },
};

function databaseOf(role: string): string {
  return `bench_${role}`;
}
