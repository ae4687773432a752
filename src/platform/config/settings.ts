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
  readonly role!: Role;
  readonly workerConcurrency!: number;
  readonly cin7Core!: Cin7CoreSettings;
  readonly logLevel!: LogLevel;
  readonly webhookBodyLimitBytes!: number;
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
