import type { Command } from 'commander';
import { beginEpoch, identityOf, rememberIdentity } from '../changes/feed-identity.js';
import type { ClientKeyDto } from '../access/client-key.dto.js';
import type { ConnectionDto } from '../connections/connection.dto.js';
import type { SqlRunner } from '../platform/database/database.js';
import type { ReconciliationDto } from '../reconciliation/reconciliation.dto.js';
import type { CommandContext } from './command-context.js';
import { withDatabase } from './database-checks.js';
import { allOf, CommandError, type GatewayApi, request } from './gateway-api.js';
import { show } from './output.js';

interface RestoreOptions {
  nothingLost: boolean;
}

/** What was done, and what is left to a person. */
interface Restored {
  /** When the newest thing in the backup happened; null in an empty one. */
  backupFrom: string | null;
  /** The last place of the feed that is good; later cursors get 410. */
  feedPosition: string;
  /** Runs that were started, by connection. */
  reconciliations: { connectionId: string; name: string; runId: string }[];
  endpointsSwitchedOff: string[];
  consumersToReset: string[];
  /** Keys that work: among them any that was revoked after the backup. */
  keys: { id: string; name: string; scope: string }[];
}

/** `erpgate migrate`: the schema alone, for a deployment that wants it before the first process starts. */
export function addMigrate(program: Command, { tools, output }: CommandContext): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this version; every start does it, too')
    .action(async (_, command: Command) => {
      const { done } = await tools.migrate(tools.databaseUrl(tools.settings()));
      show(output(command), { done }, () => (done.length === 0 ? 'Nothing to do.' : `Done: ${done.join(', ')}`));
    });
}

/** `erpgate restore`: what has to be done to a database that was brought back, before the gateway is started on it. */
export function addRestore(program: Command, { tools, output }: CommandContext): void {
  program
    .command('restore')
    .description('prepare a database that was brought back from a backup; every gateway process must be stopped')
    .option('--nothing-lost', 'the database was only moved, after all processes were stopped', false)
    .action(async ({ nothingLost }: RestoreOptions, command: Command) => {
      const settings = tools.settings();
      const url = tools.databaseUrl(settings);
      await tools.migrate(url);
      const begun = await withDatabase(url, async (sql) => {
        await refuseOthers(sql);
        const identity = await identityOf(sql);
        return inTransaction(sql, async () => {
          const backupFrom = await newestIn(sql);
          if (nothingLost) return void (await rememberIdentity(sql, identity));
          return { backupFrom, epoch: await beginEpoch(sql, identity, 'erpgate restore') };
        });
      });
      if (!begun) {
        return show(output(command), { nothingLost }, () => 'Noted. All cursors, consumers and endpoints stay good.');
      }
      const { backupFrom, epoch } = begun;
      const api = await tools.open(settings, url);
      try {
        const restored: Restored = {
          backupFrom,
          feedPosition: epoch.startedAfter,
          reconciliations: await startRuns(api),
          endpointsSwitchedOff: epoch.endpoints,
          consumersToReset: epoch.consumers,
          keys: (await allOf<ClientKeyDto>(api, '/client-keys'))
            .filter(({ revokedAt }) => revokedAt === null)
            .map(({ id, name, scope }) => ({ id, name, scope })),
        };
        show(output(command), restored, tell);
      } finally {
        await api.close();
      }
    });
}

async function refuseOthers(sql: SqlRunner): Promise<void> {
  const others = await sql.query<{ name: string; count: number }>(
    `select application_name as name, count(*)::int as count from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like 'erpgate%'
        and application_name <> 'erpgate command'
      group by 1 order by 1`,
  );
  if (others.length === 0) return;
  const who = others.map(({ name, count }) => `${name} (${count})`).join(', ');
  throw new CommandError(`Processes of ERPGate are connected to this database: ${who}. Stop all of them first.`);
}

async function inTransaction<T>(sql: SqlRunner, work: () => Promise<T>): Promise<T> {
  await sql.query('begin');
  const result = await work();
  await sql.query('commit');
  return result;
}

async function newestIn(sql: SqlRunner): Promise<string | null> {
  const [row] = await sql.query<{ at: Date | null }>(
    `select greatest((select max(received_at) from notification), (select max(occurred_at) from revision),
                     (select max(at) from gateway_heartbeat)) as at`,
  );
  return row?.at ? new Date(row.at).toISOString() : null;
}

/** A run that was under way when the backup was made goes on, and finds what happened since. */
async function startRuns(api: GatewayApi): Promise<Restored['reconciliations']> {
  const connections = (await allOf<ConnectionDto>(api, '/connections')).filter(({ enabled }) => enabled);
  const runs: Restored['reconciliations'] = [];
  for (const { id, name } of connections) {
    const running = await allOf<ReconciliationDto>(api, `/reconciliations?connectionId=${id}&status=running`);
    for (const { id: runId } of running) await request(api, 'POST', `/reconciliations/${runId}/cancel`);
    const run = await request<ReconciliationDto>(api, 'POST', `/connections/${id}/reconciliations`, {});
    runs.push({ connectionId: id, name, runId: run.id });
  }
  return runs;
}

function tell(restored: Restored): string {
  const { backupFrom, reconciliations, endpointsSwitchedOff, consumersToReset, keys } = restored;
  const names = (of: readonly string[]) => (of.length === 0 ? 'none' : of.join(', '));
  return `The newest thing in the backup is from ${backupFrom ?? 'never: it is empty'}.
Clients that had read further get 410 feed_went_back; those that had not go on.

Left to do, in this order:
1. Start the gateway. ${reconciliations.length} reconciliations were begun: ${names(reconciliations.map(({ name }) => name))}. Wait for them:
   \`erpgate doctor\`, or GET /api/v1/reconciliations.
2. Revoke again what was revoked since (\`erpgate keys revoke\`). These keys work now: ${names(keys.map(({ name, scope }) => `${name} (${scope})`))}.
3. Make again what was made since: credentials, connections, keys, endpoints, warehouse mappings.
4. Tell the owners of these endpoints to take a snapshot, then set them to active: ${names(endpointsSwitchedOff)}.
5. Tell the owners of these consumers to take a snapshot and move them to its cursor: ${names(consumersToReset)}.
6. Tell all clients to acknowledge again what they acknowledged since ${backupFrom ?? 'the backup'}.
All of it is explained in docs/backup.md.`;
}
