import { readSecretFile, SECRET_FILES } from '../../config/generated-secrets.js';
import { DATABASE_NAME, DATABASE_ROLE, findCluster } from './cluster-directory.js';
import { isAlive, readPostmasterFile } from './postmaster-file.js';

/** Where the embedded database of a gateway is that runs in `dataDir`; null when none does. */
export function runningEmbeddedUrl(dataDir: string): string | null {
  const cluster = findCluster(dataDir);
  const server = cluster === null ? null : readPostmasterFile(cluster);
  if (!server?.port || !isAlive(server.pid)) return null;
  const password = readSecretFile(dataDir, SECRET_FILES.database);
  return `postgresql://${DATABASE_ROLE}:${password}@127.0.0.1:${server.port}/${DATABASE_NAME}`;
}
