import { inspect } from 'node:util';

/** Which part of the work this process does: everything, only HTTP, or only background work. */
export const ROLES = ['all', 'api', 'worker'] as const;
/** `command`: what the command line opens beside a gateway; it works for nobody and says of nobody that it is alive. */
export type Role = (typeof ROLES)[number] | 'command';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A key for secrets at rest. `id` is stored beside each ciphertext so that keys can be changed without a re-encryption. */
export interface EncryptionKey {
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

/** How Cin7 Core is called. */
export interface Cin7CoreSettings {
  /** Without a slash at the end. */
  baseUrl: string;
  /** Calls to one Cin7 account in any 60 s, by all processes together; a connection may ask for less. */
  callsPerMinute: number;
  timeoutSeconds: number;
}

/** Who may read the API's documentation at `/docs`: everybody, who has a key, or nobody. */
export const DOCS_CHOICES = ['public', 'key', 'off'] as const;
export type DocsChoice = (typeof DOCS_CHOICES)[number];

/** Who may call, and how long a call may take. */
export interface HttpSettings {
  /** Addresses and ranges of proxies in front of us, whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** Addresses and ranges that notifications may come from; none means all. */
  webhookAllowedNetworks: readonly string[];
  /** Origins whose scripts may call the API from a browser. */
  corsOrigins: readonly string[];
  docs: DocsChoice;
  /** Refusals to one address, or for one connection, before the answer becomes 429. */
  failedKeysPerMinute: number;
  /** Until all headers of a request are there. */
  headersTimeoutSeconds: number;
  /** Until all of a request is there, its body included. */
  requestTimeoutSeconds: number;
  /** How long a connection stays open for a next request. */
  keepAliveSeconds: number;
}

/**
 * Where spans go. Endpoint, headers, compression and the like are read by OpenTelemetry's own exporter from the same
 * standard variables.
 */
export interface TracingSettings {
  sampler: string;
  /** The share of traces for the samplers with `traceidratio` in their name. */
  samplerRatio: number;
  /** How long spans wait for company before they are sent. */
  delayMs: number;
}

/** After how many days what is removed by itself; 0: never. */
export interface RetentionSettings {
  notificationDays: number;
  /** Of the feed, of revisions and acknowledgements. */
  changeDays: number;
  auditDays: number;
}

/** What `loadSettings` hands to the constructor: see the fields of `Settings`. */
export type SettingValues = {
  -readonly [Key in keyof Settings as Settings[Key] extends (...args: never) => unknown ? never : Key]: Settings[Key];
};

/**
 * All settings of one process, checked and with defaults filled in. Made by `loadSettings`, injected by this class as the token.
 * Printing or serialising it never shows a secret: the secret fields are only there for who names them.
 */
export class Settings {
  /** 0 lets the operating system choose. */
  readonly port!: number;
  readonly host!: string;
  /** Where Cin7 and people reach this cluster, without a slash at the end. */
  readonly publicUrl!: string;
  /** False: `publicUrl` was derived from host and port, and nobody outside this machine can be expected to reach it. */
  readonly isPublicUrlGiven!: boolean;
  readonly cluster!: string;
  /** Null: run the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl!: string | null;
  readonly databasePoolSize!: number;
  /** Absolute. */
  readonly dataDir!: string;
  /** The first encrypts; the others are only there to read what they once encrypted. */
  readonly encryptionKeys!: readonly EncryptionKey[];
  readonly adminApiKey!: string;
  /** Opens `/metrics` and nothing else; null: only keys of scope `operator` do. */
  readonly metricsToken!: string | null;
  readonly role!: Role;
  readonly workerConcurrency!: number;
  readonly cin7Core!: Cin7CoreSettings;
  readonly logLevel!: LogLevel;
  /** Null: no traces. */
  readonly tracing!: TracingSettings | null;
  readonly retention!: RetentionSettings;
  readonly webhookBodyLimitBytes!: number;
  readonly http!: HttpSettings;
  /** Addresses and CIDR ranges to which deliveries may go though they are internal. */
  readonly deliveryAllowedNetworks!: readonly string[];
  /** What is allowed but should be known; log each once at start. */
  readonly warnings!: readonly string[];

  constructor(values: SettingValues) {
    Object.assign(this, values);
  }

  /** Safe to log: secrets are replaced by what may be known about them. */
  toJSON(): Record<string, unknown> {
    return {
      ...(this as object),
      databaseUrl: this.databaseUrl === null ? null : withoutPassword(this.databaseUrl),
      encryptionKeys: this.encryptionKeys.map((key) => ({ id: key.id })),
      adminApiKey: '[hidden]',
      metricsToken: this.metricsToken === null ? null : '[hidden]',
    };
  }

  [inspect.custom](): Record<string, unknown> {
    return this.toJSON();
  }
}

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (url.password) url.password = 'hidden';
  url.search = '';
  return url.href;
}
