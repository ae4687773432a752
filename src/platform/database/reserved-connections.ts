import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** What `ReservedConnections` needs to know. */
export interface ReservedConnectionsOptions {
  /** PostgreSQL connection string. */
  databaseUrl: string;
  /** Most connections; each is opened when it is first needed, and closed after half a minute without use. */
  most: number;
}

/**
 * Connections that nobody else can use up: the intake must go on while slow reports hold the whole pool. A statement is
 * prepared once per connection, because parsing and planning a long one costs as much as running it for a few rows.
 */
@Injectable()
export class ReservedConnections implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor({ databaseUrl, most }: ReservedConnectionsOptions) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: most,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      application_name: 'erpgate-intake',
      keepAlive: true,
    });
    // The next statement opens a new connection, and says so if that fails too.
    this.pool.on('error', () => undefined);
  }

  /**
   * Runs one statement in a transaction of its own. When it returns, that is committed.
   *
   * @param name of the statement: the same for the same text
   */
  async run(name: string, text: string, params: unknown[]): Promise<void> {
    await this.pool.query({ name, text, values: params });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
