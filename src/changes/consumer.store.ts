import { Injectable } from '@nestjs/common';
import { v7 as uuidV7 } from 'uuid';
import type { Caller } from '../access/caller.js';
import { Database, type SqlRunner } from '../platform/database/database.js';

/** Further changes are not counted: who is so far behind needs no exact number. */
const MOST_COUNTED = 10_000;

const COLUMNS = `id, owner, name, position::text, coalesce(epoch, '') as epoch, created_by as "createdBy", created_at as "createdAt", moved_at as "movedAt"`;

export interface ConsumerRow {
  id: string;
  owner: string;
  name: string;
  position: string;
  /** Of the feed when it was made or last moved. */
  epoch: string;
  createdBy: string;
  createdAt: Date | string;
  movedAt: Date | string | null;
}

/** A consumer with what is still before it. */
export type ConsumerWithLag = ConsumerRow & {
  changes: number;
  oldestAt: Date | string | null;
  ageSeconds: number | null;
};

/** Whose a caller's consumers are. */
export function ownerOf(caller: Caller): string {
  return caller.keyId ?? caller.actor;
}

/** Keeps the places of consumers. */
@Injectable()
export class ConsumerStore {
  constructor(private readonly database: Database) {}

  async find(owner: string, name: string, within: SqlRunner = this.database): Promise<ConsumerRow | null> {
    const [row] = await within.query<ConsumerRow>(`select ${COLUMNS} from consumer where owner = $1 and name = $2`, [
      owner,
      name,
    ]);
    return row ?? null;
  }

  /** Locks it until the transaction ends. */
  async lock(tx: SqlRunner, owner: string, name: string): Promise<ConsumerRow | null> {
    const [row] = await tx.query<ConsumerRow>(
      `select ${COLUMNS} from consumer where owner = $1 and name = $2 for update`,
      [owner, name],
    );
    return row ?? null;
  }

  /** @returns whether it is new; one that exists stays as it is */
  async insert(caller: Caller, name: string, position: bigint, epoch: string): Promise<boolean> {
    const rows = await this.database.query(
      `insert into consumer (id, owner, name, position, epoch, created_by, created_at) values ($1, $2, $3, $4, $5, $6, now())
       on conflict (owner, name) do nothing returning id`,
      [uuidV7(), ownerOf(caller), name, String(position), epoch, caller.actor],
    );
    return rows.length > 0;
  }

  async move(tx: SqlRunner, id: string, position: bigint, epoch: string): Promise<void> {
    await tx.query('update consumer set position = $2, epoch = $3, moved_at = now() where id = $1', [
      id,
      String(position),
      epoch,
    ]);
  }

  async remove(tx: SqlRunner, id: string): Promise<void> {
    await tx.query('delete from consumer where id = $1', [id]);
  }

  /**
   * Consumers with how far behind they are, by name.
   *
   * @param owner null for everybody's
   */
  withLag(owner: string | null, name: string | null): Promise<ConsumerWithLag[]> {
    // What a key may see is in its own row, also when somebody else asks.
    return this.database.query<ConsumerWithLag>(
      `select c.id, c.owner, c.name, c.position::text, coalesce(c.epoch, '') as epoch, c.created_by as "createdBy", c.created_at as "createdAt",
              c.moved_at as "movedAt", lag.changes, lag."oldestAt",
              extract(epoch from now() - lag."oldestAt")::int as "ageSeconds"
         from consumer c
         left join client_key k on k.id::text = c.owner
         cross join lateral (
           select count(*)::int as changes, min(occurred_at) as "oldestAt" from (
             select r.occurred_at from revision r
              where r.position > c.position and (k.connection_ids is null or r.connection_id = any(k.connection_ids))
              order by r.position limit $3) waiting) lag
        where ($1::text is null or c.owner = $1) and ($2::text is null or c.name = $2)
        order by c.name, c.owner`,
      [owner, name, MOST_COUNTED + 1],
    );
  }

  /** How many changes are counted at most. */
  get mostCounted(): number {
    return MOST_COUNTED;
  }
}
