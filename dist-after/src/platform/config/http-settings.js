import { DOCS_CHOICES } from './settings.js';
/** Reads who may call and how long a call may take. */
export function readHttp(reader, defaults) {
    const number = (key, max) => reader.integer(key, Number(defaults[key]), 1, max);
    const headersTimeoutSeconds = number('HEADERS_TIMEOUT_SECONDS', 600);
    const requestTimeoutSeconds = number('REQUEST_TIMEOUT_SECONDS', 3600);
    if (headersTimeoutSeconds > requestTimeoutSeconds) {
        reader.fault('HEADERS_TIMEOUT_SECONDS', `is ${headersTimeoutSeconds}, longer than REQUEST_TIMEOUT_SECONDS (${requestTimeoutSeconds}), which includes it.`, 'Make it shorter, or the other longer.');
    }
    return {
        trustedProxies: reader.networks('TRUSTED_PROXIES'),
        webhookAllowedNetworks: reader.networks('WEBHOOK_ALLOWED_NETWORKS'),
        corsOrigins: reader.origins('CORS_ORIGINS'),
        docs: reader.choice('DOCS', defaults.DOCS, DOCS_CHOICES),
        failedKeysPerMinute: number('FAILED_KEYS_PER_MINUTE', 1_000_000),
        headersTimeoutSeconds,
        requestTimeoutSeconds,
        keepAliveSeconds: number('KEEP_ALIVE_SECONDS', 3600),
    };
}
//# sourceMappingURL=http-settings.js.map