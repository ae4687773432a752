import type { Command } from 'commander';
import type { ConnectionDto } from '../connections/connection.dto.js';
import type { FeedGuardDto } from '../reconciliation/feed-guard/feed-guard.dto.js';
import type { ConnectionStatusDto } from '../sync/connection-status.dto.js';
import type { Settings } from '../platform/config/settings.js';
import { SettingsError } from '../platform/config/settings-error.js';
import { type Check, clockCheck, fault, ok, warning } from './checks.js';
import type { CommandContext } from './command-context.js';
import { databaseChecks, withDatabase } from './database-checks.js';
import { allOf, CommandError, type GatewayApi, request } from './gateway-api.js';
import { show } from './output.js';

const CIN7_PATIENCE_MS = 10_000;
/** Cin7 tells its time in whole seconds, from far away. */
const CIN7_CLOCK_TOLERANCE_MS = 30_000;

/** `erpgate doctor`: looks at everything and changes nothing. */
export function addDoctor(program: Command, { tools, output, withApi }: CommandContext): void {
  program
    .command('doctor')
    .description('look at settings, database, clocks, Cin7 and connections; exit code 1 when something is wrong')
    .action(async (_, command: Command) => {
      const checks: Check[] = [];
      const settings = readSettings(tools.settings, checks);
      if (settings) {
        checks.push(await cin7Check(settings));
        const isSound = await lookAtDatabase(settings, checks);
        if (isSound) checks.push(...(await withApi(connectionChecks)));
      }
      const faults = checks.filter(({ status }) => status === 'fault').length;
      show(output(command), { healthy: faults === 0, checks }, tell);
      if (faults > 0) process.exitCode = 1;
    });

  async function lookAtDatabase(settings: Settings, checks: Check[]): Promise<boolean> {
    try {
      const url = tools.databaseUrl(settings);
      const found = await withDatabase(url, (sql) => databaseChecks(sql, tools.migrations));
      checks.push(...found);
      return found.every(({ name, status }) => status !== 'fault' || !['database', 'migrations'].includes(name));
    } catch (error) {
      const isOurs = error instanceof CommandError;
      const remedy = isOurs ? 'Start ERPGate first.' : 'Check DATABASE_URL, and that PostgreSQL runs and lets us in.';
      checks.push(fault('database', wordsOf(error), remedy));
      return false;
    }
  }
}

function readSettings(read: () => Settings, checks: Check[]): Settings | null {
  try {
    const settings = read();
    checks.push(ok('settings', `All settings can be used (ROLE=${settings.role}).`));
    for (const text of settings.warnings) checks.push(warning('settings', text, 'See docs/operations.md, "Settings".'));
    if (settings.isPublicUrlGiven && !settings.publicUrl.startsWith('https:')) {
      const message = `PUBLIC_URL is ${settings.publicUrl}: keys and addresses would cross the network unencrypted.`;
      checks.push(warning('settings', message, 'Put a proxy with TLS in front, and give its https address.'));
    }
    return settings;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const line of error.faults) checks.push(fault('settings', line, 'Correct it and try again.'));
    return null;
  }
}

/** Asks without a key: any answer shows that Cin7 can be reached, and no account is charged for it. */
async function cin7Check({ cin7Core }: Settings): Promise<Check> {
  try {
    const answer = await fetch(`${cin7Core.baseUrl}/me`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(CIN7_PATIENCE_MS),
    });
    await answer.body?.cancel();
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (Number.isNaN(date)) return ok('Cin7', `${cin7Core.baseUrl} answers.`);
    const clock = clockCheck('Cin7', 'Cin7', date - Date.now(), CIN7_CLOCK_TOLERANCE_MS);
    return { ...clock, message: `${cin7Core.baseUrl} answers. ${clock.message}` };
  } catch (error) {
    const message = `${cin7Core.baseUrl} cannot be reached: ${wordsOf(error)}`;
    return fault('Cin7', message, 'Check the way out of this machine: DNS, firewall, proxy.');
  }
}

async function connectionChecks(api: GatewayApi): Promise<Check[]> {
  const connections = await allOf<ConnectionDto>(api, '/connections');
  if (connections.length === 0) {
    return [warning('connections', 'There are none.', 'Add one: docs/registration-guide.md.')];
  }
  const checks: Check[] = [];
  for (const connection of connections) checks.push(...(await checksOf(api, connection)));
  return checks;
}

async function checksOf(api: GatewayApi, { id, name, enabled }: ConnectionDto): Promise<Check[]> {
  const title = `connection ${name}`;
  if (!enabled) return [warning(title, 'It is paused.', `\`erpgate connections resume ${id}\` when it should work.`)];
  const status = await request<ConnectionStatusDto>(api, 'GET', `/connections/${id}/status`);
  const feed = await request<FeedGuardDto>(api, 'GET', `/connections/${id}/feed-guard`);
  const checks: Check[] = [];
  const { attention } = status as { attention?: { reason: string } | null };
  if (attention) checks.push(fault(title, attention.reason, 'See docs/operations.md, "needs_attention".'));
  const bad = feed.topics.filter(({ state }) => state !== null && !['active', 'by_hand'].includes(state));
  for (const { topic, state, detail } of bad) {
    const message = `The webhook for ${topic} is ${state}.${detail ? ` ${detail}` : ''}`;
    checks.push(warning(title, message, `See docs/operations.md, "Whether notifications can still come".`));
  }
  if (checks.length > 0) return checks;
  const active = feed.topics.filter(({ state }) => state === 'active').length;
  return [
    ok(
      title,
      active === 0
        ? 'It needs nobody; no webhook of it is registered.'
        : `It needs nobody; ${active} webhooks are active.`,
    ),
  ];
}

function wordsOf(error: unknown): string {
  const { message, code, cause } = error as Error & { code?: string };
  const detail = cause instanceof Error ? ` (${cause.message})` : '';
  return `${message || code || String(error)}${detail}`;
}

const SIGNS = { ok: 'ok     ', warning: 'WARNING', fault: 'FAULT  ' } as const;

function tell({ healthy, checks }: { healthy: boolean; checks: readonly Check[] }): string {
  const lines = checks.map(({ name, status, message, remedy }) => {
    const what = `${SIGNS[status]} ${name}: ${message}`;
    return remedy === null ? what : `${what}\n        Do: ${remedy}`;
  });
  return [...lines, '', healthy ? 'Nothing is wrong.' : 'Something is wrong.'].join('\n');
}
