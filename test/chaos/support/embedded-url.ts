import path from 'node:path';
import { SECRET_FILES, readSecretFile } from '../../../src/platform/config/generated-secrets.js';
import {
  DATABASE_NAME,
  DATABASE_ROLE,
  findCluster,
} from '../../../src/platform/database/embedded/cluster-directory.js';
import { readPostmasterFile } from '../../../src/platform/database/embedded/postmaster-file.js';

/** Where the embedded database of a running gateway is. */
export function embeddedUrl(dataDir: string): string {
  const cluster = findCluster(path.resolve(dataDir));
  const port = cluster === null ? null : readPostmasterFile(cluster)?.port;
  if (!port) throw new Error(`No server runs on ${dataDir}.`);
  return `postgresql://${DATABASE_ROLE}:${readSecretFile(dataDir, SECRET_FILES.database)}@127.0.0.1:${port}/${DATABASE_NAME}`;
}
