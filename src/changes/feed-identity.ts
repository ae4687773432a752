import { randomBytes } from 'node:crypto';
import type { SqlRunner } from '../platform/database/database.js';

/** What is told to the owner of an endpoint that was switched off because of it. */
const SWITCHED_OFF =
  'The database was brought back from a backup: what was delivered since is lost here. The receiver has to read everything ' +
  'anew (GET /api/v1/changes/snapshot); then set `status` to `active`, and deliveries go on.';

/** A new life of the feed, and whom it concerns. */
export interface NewEpoch {
  token: string;
  /** The last place that is the same as before. */
  startedAfter: string;
  /** Active endpoints that were switched off. */
  endpoints: string[];
  /** Consumers that get 410 until they are moved. */
  consumers: string[];
}

/** `unchanged`: where it was; `first_seen`; `new_epoch`: it came from elsewhere, and a new epoch was begun. */
export type IdentityNotice = { kind: 'unchanged' } | { kind: 'first_seen' } | { kind: 'new_epoch'; epoch: NewEpoch };

interface Epoch {
  id: string;
  identity: string | null;
}

/**
 * Notices that the database was brought here from elsewhere, as by restoring a dump, and then begins a new epoch: whether
 * the dump was the newest state nobody can tell from inside. Not noticed are backups that keep server and database (a copy
 * of the data folder, a restore into the same database); for those a person says so, with `erpgate restore`.
 *
 * @param tx a transaction
 */
export async function noticeIdentity(tx: SqlRunner, identity: string | null): Promise<IdentityNotice> {
  const newest = await newestEpoch(tx);
  if (newest?.identity != null && (identity === null || identity === newest.identity)) return { kind: 'unchanged' };
  const hasFeed = (await headOf(tx)) !== '0';
  if (newest?.identity == null || !hasFeed) {
    await rememberIdentity(tx, identity);
    return { kind: 'first_seen' };
  }
  return { kind: 'new_epoch', epoch: await beginEpoch(tx, identity, 'found on another server or in another database') };
}

/** Says that the database is where it belongs and lost nothing, as after a move. */
export async function rememberIdentity(tx: SqlRunner, identity: string | null): Promise<void> {
  const newest = await newestEpoch(tx);
  if (newest) {
    await tx.query('update feed_epoch set database_identity = $2 where id = $1', [newest.id, identity]);
    return;
  }
  await tx.query(
    `insert into feed_epoch (token, started_after, began_at, reason, database_identity) values ('', 0, now(), 'the beginning', $1)`,
    [identity],
  );
}

/**
 * Ends what cursors were given out for after the present end of the feed. Who pushes changes to others is switched off,
 * and who keeps a place here gets 410: their receivers have seen changes that are lost.
 */
export async function beginEpoch(tx: SqlRunner, identity: string | null, reason: string): Promise<NewEpoch> {
  await newestEpoch(tx);
  const token = randomBytes(6).toString('hex');
  const startedAfter = await headOf(tx);
  await tx.query(
    `insert into feed_epoch (token, started_after, began_at, reason, database_identity) values ($1, $2, now(), $3, $4)`,
    [token, startedAfter, reason, identity],
  );
  const endpoints = await tx.query<{ name: string }>(
    `update endpoint set status = 'switched_off', status_reason = $1, status_since = now(), claim = null
      where status = 'active' returning name`,
    [SWITCHED_OFF],
  );
  const consumers = await tx.query<{ name: string }>('select name from consumer order by name');
  const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
  return { token, startedAfter, endpoints: namesOf(endpoints), consumers: namesOf(consumers) };
}

/** Which server, and which database in it; null where the server does not tell. Not within a transaction: it may fail. */
export async function identityOf(database: SqlRunner): Promise<string | null> {
  try {
    const [row] = await database.query<{ identity: string }>(
      `select system_identifier || '/' || (select oid from pg_database where datname = current_database()) as identity
         from pg_control_system()`,
    );
    return row?.identity ?? null;
  } catch {
    return null;
  }
}

/** Locks out who would begin one at the same time. */
async function newestEpoch(tx: SqlRunner): Promise<Epoch | undefined> {
  await tx.query('lock table feed_epoch in share row exclusive mode');
  const [newest] = await tx.query<Epoch>(
    'select id::text, database_identity as identity from feed_epoch order by feed_epoch.id desc limit 1',
  );
  return newest;
}

async function headOf(tx: SqlRunner): Promise<string> {
  const [row] = await tx.query<{ head: string }>(
    `select greatest(coalesce((select max(position) from revision), 0),
                     coalesce((select position from feed_floor where id = 1), 0))::text as head`,
  );
  return row?.head ?? '0';
}
