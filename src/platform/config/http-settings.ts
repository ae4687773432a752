import type { SettingReader } from './setting-reader.js';
import { DOCS_CHOICES, type DocsChoice, type HttpSettings } from './settings.js';

type NumberKey =
  'FAILED_KEYS_PER_MINUTE' | 'HEADERS_TIMEOUT_SECONDS' | 'REQUEST_TIMEOUT_SECONDS' | 'KEEP_ALIVE_SECONDS';

/** Reads who may call and how long a call may take. */
export function readHttp(
  reader: SettingReader,
  defaults: Readonly<Record<NumberKey, string> & { DOCS: DocsChoice }>,
): HttpSettings {
  const headersTimeoutSeconds = reader.integer(
    'HEADERS_TIMEOUT_SECONDS',
    Number(defaults.HEADERS_TIMEOUT_SECONDS),
    1,
    600,
  );
  const requestTimeoutSeconds = reader.integer(
    'REQUEST_TIMEOUT_SECONDS',
    Number(defaults.REQUEST_TIMEOUT_SECONDS),
    1,
    3600,
  );
  if (headersTimeoutSeconds > requestTimeoutSeconds) {
    reader.fault(
      'HEADERS_TIMEOUT_SECONDS',
      `is ${headersTimeoutSeconds}, longer than REQUEST_TIMEOUT_SECONDS (${requestTimeoutSeconds}), which includes it.`,
      'Make it shorter, or the other longer.',
    );
  }
  return {
    trustedProxies: reader.networks('TRUSTED_PROXIES'),
    webhookAllowedNetworks: reader.networks('WEBHOOK_ALLOWED_NETWORKS'),
    corsOrigins: reader.origins('CORS_ORIGINS'),
    docs: reader.choice('DOCS', defaults.DOCS, DOCS_CHOICES),
    failedKeysPerMinute: reader.integer(
      'FAILED_KEYS_PER_MINUTE',
      Number(defaults.FAILED_KEYS_PER_MINUTE),
      1,
      1_000_000,
    ),
    headersTimeoutSeconds,
    requestTimeoutSeconds,
    keepAliveSeconds: reader.integer('KEEP_ALIVE_SECONDS', Number(defaults.KEEP_ALIVE_SECONDS), 1, 3600),
  };
}
