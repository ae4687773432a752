import { Injectable } from '@nestjs/common';
import { CompiledQuery, type Kysely } from 'kysely';
import { MikroORM, type EntityManager, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import { DatabaseFaults } from './database-faults.js';

/** Runs SQL with bound parameters (`$1`, `$2`), on the pool or inside one transaction. */
export interface SqlRunner {
  /** @returns the rows; `bigint` as string, and `timestamptz` as text that `new Date()` reads */
  query<Row = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** An open transaction: SQL and entities see the same snapshot and commit together. */
export interface Transaction extends SqlRunner {
  readonly em: EntityManager;
}

/**
 * The way to the database. Entities go through `em()`; statements that touch many rows at once (intake, the runner,
 * the feed) are written in SQL and go through `query`, on the same pool: an ORM works row by row, they must not.
 */
@Injectable()
export class Database implements SqlRunner {
  /** How statements of this process failed so far. */
  readonly faults = new DatabaseFaults();

  constructor(private readonly orm: MikroORM) {}

  /** Connections of the pool, those of them without work, and who waits for one. */
  async pool(): Promise<{ open: number; idle: number; waiting: number }> {
    const connection = this.orm.em.getConnection() as PostgreSqlConnection;
    const { totalCount, idleCount, waitingCount } = await connection.getNativeClient();
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** A fresh entity manager, never shared between two requests. */
  em(): EntityManager {
    return this.orm.em.fork() as EntityManager;
  }

  query<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.faults.watch(run<Row>(this.client(), text, params));
  }

  /**
   * Runs `work` in one transaction; a thrown error rolls it back. The transaction is Kysely's own and not the entity
   * manager's: that one keeps a connection for good when it breaks in the midst of it, until the pool has none left.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const failures: unknown[] = [];
    try {
      return await this.client()
        .transaction()
        .execute(async (client) => {
          try {
            return await this.workWithin(client, work);
          } catch (error) {
            failures.push(error);
            throw error;
          }
        });
    } catch (error) {
      // What the work itself threw was counted where it was asked; this is for beginning and committing.
      if (failures.length === 0) this.faults.count(error);
      // Where the connection broke, the rollback fails as well and would hide why.
      throw failures[0] ?? error;
    }
  }

  private async workWithin<T>(client: Kysely<unknown>, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const em = this.em();
    em.setTransactionContext(client);
    const query = <Row>(text: string, params: readonly unknown[] = []) =>
      this.faults.watch(run<Row>(client, text, params));
    const result = await work({ em, query });
    await em.flush();
    return result;
  }

  private client(): Kysely<unknown> {
    return this.orm.em.getConnection().getClient();
  }
}

async function run<Row>(client: Kysely<unknown>, text: string, params: readonly unknown[]): Promise<Row[]> {
  const result = await client.executeQuery<Row>(CompiledQuery.raw(text, [...params]));
  return result.rows;
}
