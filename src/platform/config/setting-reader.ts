import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';

/** The environment as a plain map; a blank value counts as not set, because Compose files pass `KEY=` for what they leave open. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads single settings from an environment and collects what is wrong with them, so that a person sees every
 * fault at once. After a fault it returns the default; the values are of use only while `faults` is empty.
 */
export class SettingReader {
  readonly faults: string[] = [];
  private readonly env: Record<string, string | undefined>;

  constructor(env: Environment) {
    this.env = { ...env };
  }

  /**
   * Reads a secret from the file that `<key>_FILE` names, as Docker and Kubernetes hand secrets out: what stands in an
   * environment is inherited by child processes and shown by tools.
   */
  takeFile(key: string): void {
    const file = this.value(`${key}_FILE`);
    if (file === null) return;
    if (this.value(key) !== null) {
      this.fault(`${key}_FILE`, `is set, and ${key} as well.`, 'Set only one of them.');
      return;
    }
    try {
      const text = readFileSync(file, 'utf8').trim();
      this.env[key] = text;
      if (text === '')
        this.fault(`${key}_FILE`, `is ${shown(file)}, which is empty.`, 'Write the secret into that file.');
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      const why = UNREADABLE[code] ?? `cannot be read (${code})`;
      this.fault(
        `${key}_FILE`,
        `is ${shown(file)}, which ${why}.`,
        'Correct the path, or let this user read the file.',
      );
    }
  }

  /** The trimmed value, or null when not set or blank. */
  value(key: string): string | null {
    const value = this.env[key]?.trim();
    return value ? value : null;
  }

  /** `what` says what is wrong and what is allowed, `remedy` what to do; neither may hold a secret. */
  fault(key: string, what: string, remedy: string): void {
    this.faults.push(`${key} ${what} ${remedy}`);
  }

  /** A text that must match `pattern`; `allowed` says in words what the pattern wants. */
  text(key: string, fallback: string, pattern: RegExp, allowed: string): string {
    const value = this.value(key);
    if (value === null) return fallback;
    if (pattern.test(value)) return value;
    this.fault(
      key,
      `is ${shown(value)}, but must be ${allowed}.`,
      `Correct it, or leave it out for ${shown(fallback)}.`,
    );
    return fallback;
  }

  /** A whole number from `min` to `max`, both allowed. */
  integer(key: string, fallback: number, min: number, max: number): number {
    const value = this.value(key);
    if (value === null) return fallback;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    this.fault(
      key,
      `is ${shown(value)}, but must be a whole number from ${min} to ${max}.`,
      `Correct it, or leave it out for ${fallback}.`,
    );
    return fallback;
  }

  /** One of `choices`, whatever the letter case. */
  choice<Choice extends string>(key: string, fallback: Choice, choices: readonly Choice[]): Choice {
    const value = this.value(key);
    if (value === null) return fallback;
    const found = choices.find((choice) => choice === value.toLowerCase());
    if (found !== undefined) return found;
    this.fault(
      key,
      `is ${shown(value)}, but must be one of ${choices.join(', ')}.`,
      `Correct it, or leave it out for ${fallback}.`,
    );
    return fallback;
  }

  /** An absolute http or https address, returned without a slash at the end. */
  httpUrl<Fallback extends string | null>(key: string, fallback: Fallback): string | Fallback {
    const value = this.value(key);
    if (value === null) return fallback;
    const url = URL.canParse(value) ? new URL(value) : null;
    const isPlain = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
    if (isPlain && !url.search && !url.hash) return url.href.replace(/\/+$/, '');
    this.fault(
      key,
      'must be an absolute http:// or https:// address without user name, password, query or fragment.',
      `Write it like https://erpgate.example.com, or leave it out${fallback === null ? '' : ` for ${fallback}`}.`,
    );
    return fallback;
  }

  /** Origins as browsers send them (scheme, host, port), with commas between them. */
  origins(key: string): string[] {
    const origins = this.parts(key).map((part) => part.replace(/\/$/, ''));
    const wrong = origins.filter((origin) => !/^https?:/.test(origin) || originOf(origin) !== origin);
    if (wrong.length === 0) return origins;
    this.fault(
      key,
      `has ${wrong.map(shown).join(', ')}, which is no origin: scheme, host and port, nothing more.`,
      'Write it like https://app.example.com,http://localhost:5173 or leave it out.',
    );
    return [];
  }

  private parts(key: string): string[] {
    const given = (this.value(key) ?? '').split(',').map((part) => part.trim());
    return given.filter((part) => part !== '');
  }

  /** IP addresses and CIDR ranges, with commas between them. */
  networks(key: string): string[] {
    const networks = this.parts(key);
    const wrong = networks.filter((network) => !isNetwork(network));
    if (wrong.length === 0) return networks;
    this.fault(
      key,
      `has ${wrong.map(shown).join(', ')}, which is no IP address and no range of them.`,
      'Write it like 10.20.0.0/16,192.168.1.5 or leave it out.',
    );
    return [];
  }

  /** The address of a PostgreSQL database. It holds a password, so no message repeats any of it. */
  postgresUrl(key: string): string | null {
    const value = this.value(key);
    if (value === null) return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    const isPostgres = url !== null && /^postgres(ql)?:$/.test(url.protocol);
    if (isPostgres && url.pathname.length > 1) return value;
    this.fault(
      key,
      isPostgres ? 'names no database.' : 'is not a postgres:// or postgresql:// address.',
      'Write it like postgresql://user:password@host:5432/erpgate (special characters in the password percent-encoded), ' +
        'or leave it out to run the embedded PostgreSQL in DATA_DIR.',
    );
    return null;
  }
}

function originOf(text: string): string | null {
  return URL.canParse(text) ? new URL(text).origin : null;
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'this user may not read',
  EISDIR: 'is a folder',
};

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = address.includes('%') ? 0 : isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 6 ? 128 : 32));
}

function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
}
