import type { DestinationStream } from 'pino';
import type { Settings } from '../../src/platform/config/settings.js';
import { leakWatch } from './leak-watch.js';

/** Takes the log of a gateway under test, as it would go to standard output, and looks for secrets in each line. */
export function watchedLog(settings: Settings): DestinationStream {
  leakWatch.add(
    settings.adminApiKey,
    ...settings.encryptionKeys.flatMap(({ key }) => [key.toString('base64').replace(/=+$/, ''), key.toString('hex')]),
    settings.databaseUrl && decodeURIComponent(new URL(settings.databaseUrl).password),
  );
  return { write: (line) => void leakWatch.scan('log', line) };
}
