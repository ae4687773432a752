/**
 * The embedded PostgreSQL as the gateway itself would start it, in a process of its own, so that several gateways can
 * use it and a bench can look into it. Prints its address; `DATA_DIR` says where the data goes, and is removed at the end
 * unless `KEEP_DATA` is set. `POSTGRES_SETTINGS` (JSON) is laid over the gateway's own settings.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';

interface Embedded {
  url: string;
  stop(): Promise<void>;
}

// As it was built: benches know the gateway from outside only.
const file = path.resolve('dist/src/platform/database/embedded/embedded-postgres.js');
const { EmbeddedPostgres } = (await import(file)) as {
  EmbeddedPostgres: { start(options: { dataDir: string; settings: Record<string, string> }): Promise<Embedded> };
};
const dataDir = process.env['DATA_DIR']!;
const settings = JSON.parse(process.env['POSTGRES_SETTINGS'] ?? '{}') as Record<string, string>;
const server = await EmbeddedPostgres.start({ dataDir, settings });
process.stdout.write(`${server.url}\n`);
// Its connection to the database does not keep this process alive.
const alive = setInterval(() => undefined, 60_000);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    clearInterval(alive);
    void server.stop().then(async () => {
      if (process.env['KEEP_DATA']) return;
      await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });
  });
}
