import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  createCluster,
  DATABASE_NAME,
  DATABASE_ROLE,
  databasePassword,
  prepareDataDir,
} from '../../../src/platform/database/embedded/cluster-directory.js';
import { chooseAccount } from '../../../src/platform/database/embedded/os-account.js';
import { ensureDatabase } from '../../../src/platform/database/embedded/owner-connection.js';
import { type PostgresBinaries, providePostgres } from '../../../src/platform/database/embedded/postgres-binaries.js';
import { isAlive } from '../../../src/platform/database/embedded/postmaster-file.js';
import { findOrLaunch, type ServerPlan } from '../../../src/platform/database/embedded/server-process.js';
import { waitFor } from '../../support/wait-for.js';
import { freePort } from './processes.js';

/** How a server is told to stop: `fast` ends its connections, `immediate` is a crash. */
const STOP_SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/** A PostgreSQL that nobody watches over: it is down until it is started again. As durable as anybody's. */
export class OwnPostgres {
  private pid = 0;

  private constructor(
    readonly url: string,
    private readonly plan: ServerPlan,
    private readonly port: number,
  ) {}

  /** @param given programs instead of those that npm brought */
  static async start(dataDir: string, given: PostgresBinaries | null = null): Promise<OwnPostgres> {
    const home = prepareDataDir(path.resolve(dataDir));
    const log = (): void => undefined;
    const account = chooseAccount(null);
    const binaries = given ?? providePostgres(account, home, log);
    const password = databasePassword(home, false);
    const clusterDir = await createCluster(home, password, account, binaries, true, log);
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '100' };
    const plan = { clusterDir, binaries, account, password, logFile: path.join(home, 'postgres.log'), settings, log };
    const port = await freePort();
    const url = `postgresql://${DATABASE_ROLE}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`;
    const server = new OwnPostgres(url, plan, port);
    await server.startAgain();
    return server;
  }

  async startAgain(): Promise<void> {
    const running = await findOrLaunch(this.plan, this.port);
    await ensureDatabase(running.client);
    await running.client.end();
    this.pid = running.pid;
  }

  async stop(how: keyof typeof STOP_SIGNALS): Promise<void> {
    process.kill(this.pid, STOP_SIGNALS[how]);
    await waitFor(() => !isAlive(this.pid) && !existsSync(path.join(this.plan.clusterDir, 'postmaster.pid')), {
      describe: `PostgreSQL to stop (${how})`,
      timeoutMs: 20_000,
    });
  }
}
