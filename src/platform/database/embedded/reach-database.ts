import { EmbeddedPostgres } from './embedded-postgres.js';
import { DATABASE_NAME, DATABASE_ROLE, databasePassword, findCluster } from './cluster-directory.js';
import { isServerOf, readPostmasterFile } from './postmaster-file.js';

/** A database that a program works on for a while; `close` leaves everything as it was found. */
export interface ReachedDatabase {
  url: string;
  close(): Promise<void>;
}

/**
 * The way of a command line program to the database: the given one, else the embedded one of `dataDir`, also while a
 * gateway owns and uses it. One that does not run is started and stopped again.
 */
export async function reachDatabase(databaseUrl: string | null, dataDir: string): Promise<ReachedDatabase> {
  const asIs = (url: string) => ({ url, close: async () => undefined });
  if (databaseUrl !== null) return asIs(databaseUrl);
  const clusterDir = findCluster(dataDir);
  const file = clusterDir === null ? null : readPostmasterFile(clusterDir);
  const isRunning = clusterDir !== null && file?.status === 'ready' && isServerOf(file.pid, clusterDir) !== 'no';
  if (isRunning && file.port !== null) {
    const password = databasePassword(dataDir, true);
    return asIs(`postgresql://${DATABASE_ROLE}:${password}@127.0.0.1:${file.port}/${DATABASE_NAME}`);
  }
  const embedded = await EmbeddedPostgres.start({ dataDir });
  return { url: embedded.url, close: () => embedded.stop() };
}
