import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Where the test processes of a run note the leaks they saw; the run's tear-down reads it and fails. */
export const LEAK_FILE_VARIABLE = 'ERPGATE_TEST_LEAKS';

/** Shorter ones stand in other words, too. */
const SHORTEST = 12;
const FEWEST_LETTERS = 5;
/** Keys that ERPGate makes, in full; their first characters are shown to people. */
const OWN_KEYS = /\beg[a-z]*_(?:[a-z]+_)?[\w-]{43}(?![\w-])|whsec_[A-Za-z0-9+/]{43}=/g;

/**
 * Looks for secrets in everything that a gateway under test gives away. Knows the secrets that it was told, and every key
 * of ERPGate's own making by its form. A finding is noted with its place, never with the whole secret.
 */
export class LeakWatch {
  private readonly secrets = new Set<string>();
  private readonly allowed = new Set<string>();

  private readonly file: string | undefined;

  /** @param file where findings are noted; none: they are only returned */
  constructor(file: string | undefined) {
    this.file = file;
  }

  /** Remembers a secret that must not turn up from now on, nor in any database that is removed later. */
  add(...secrets: (string | null | undefined)[]): void {
    for (const secret of secrets)
      if (secret && secret.length >= SHORTEST && isTelling(secret)) this.secrets.add(secret);
  }

  /** For a test that shows a secret on purpose. */
  allow(secret: string): void {
    this.allowed.add(secret);
  }

  get known(): string[] {
    return [...this.secrets].filter((secret) => !this.allowed.has(secret));
  }

  /** @returns what was found, with only the beginnings of the secrets */
  scan(place: string, text: string): string[] {
    const own = (text.match(OWN_KEYS) ?? []).filter((key) => !this.allowed.has(key));
    const found = [...new Set([...own, ...this.known.filter((secret) => text.includes(secret))])];
    const lines = found.map((secret) => {
      const around = text.slice(Math.max(0, text.indexOf(secret) - 80), text.indexOf(secret));
      return `${place}: ${JSON.stringify(`${around}${secret.slice(0, 8)}...`)}`;
    });
    if (this.file && lines.length > 0) appendFileSync(this.file, lines.map((line) => `${line}\n`).join(''));
    return lines;
  }

  /** Looks through every table of a database: also what is stored must not hold a secret in the clear. */
  async scanDatabase(url: string): Promise<string[]> {
    const client = new pg.Client({ connectionString: url, application_name: 'erpgate test support' });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
      );
      const lines: string[] = [];
      for (const { name } of tables) {
        const { rows } = await client.query<{ text: string }>(
          `select t::text as text from ${name} t
            where exists (select from unnest($1::text[]) as s(secret) where strpos(t::text, secret) > 0)
               or t::text ~ 'eg[a-z]*_([a-z]+_)?[A-Za-z0-9_-]{43}|whsec_[A-Za-z0-9+/]{43}=' limit 3`,
          [this.known],
        );
        for (const { text } of rows) lines.push(...this.scan(`table ${name}`, text));
      }
      return lines;
    } finally {
      await client.end();
    }
  }
}

/** The watch of this test process. */
export const leakWatch = new LeakWatch(process.env[LEAK_FILE_VARIABLE]);

/** What the processes of a run found; empty when all is well. */
export function readLeaks(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** Not a made-up password such as a thousand times the same letter, which a body of another spec has, too. */
function isTelling(secret: string): boolean {
  return new Set(secret).size >= FEWEST_LETTERS;
}
