import { Command, Option } from 'commander';
import type { ClientKeyDto, CreatedClientKeyDto } from '../access/client-key.dto.js';
import type { ConnectionDto, CreatedConnectionDto } from '../connections/connection.dto.js';
import type { CredentialDto, CredentialTestDto } from '../credentials/credential.dto.js';
import { type CommandContext, readSecret } from './command-context.js';
import { allOf, request } from './gateway-api.js';
import { show, table } from './output.js';

/** `erpgate credentials list|add|test|remove`. */
export function addCredentials(program: Command, context: CommandContext): void {
  const group = program.command('credentials').description('named logins to Cin7');
  group
    .command('list')
    .description('all credentials, without their passwords')
    .action((_, command: Command) => list<CredentialDto>(context, command, '/credentials', credentialTable));
  group
    .command('add <name>')
    .description('add a credential')
    .requiredOption('--account-id <id>', 'Cin7 Account ID')
    .requiredOption('--key-file <file>', 'file with the Cin7 API key; - reads standard input')
    .action((name: string, options: { accountId: string; keyFile: string }, command: Command) => {
      const credentialDriver = 'Dear Inventory';
      const body = {
        credentialName: name,
        credentialDriver,
        username: options.accountId,
        password: readSecret(options.keyFile),
      };
      return add<CredentialDto>(context, command, '/credentials', body, ({ id }) => `Added the credential ${id}.`);
    });
  group
    .command('test <id>')
    .description('have Cin7 asked with it; exit code 1 when that fails')
    .action((id: string, _, command: Command) =>
      context.withApi(async (api) => {
        const result = await request<CredentialTestDto & { error?: unknown }>(api, 'POST', `/credentials/${id}/test`);
        show(context.output(command), result, (test) => (test.ok ? 'Cin7 answers.' : JSON.stringify(test)));
        if (!result.ok) process.exitCode = 1;
      }),
    );
  addRemove(group, context, 'remove', 'delete a credential that no connection uses', '/credentials');
}

/** `erpgate connections list|add|pause|resume|remove`. */
export function addConnections(program: Command, context: CommandContext): void {
  const group = program.command('connections').description('links to merchants');
  group
    .command('list')
    .description('all connections')
    .action((_, command: Command) => list<ConnectionDto>(context, command, '/connections', connectionTable));
  group
    .command('add <name>')
    .description('add a connection; shows its push key')
    .requiredOption('--credential <id>', 'credential to read Cin7 with')
    .option('--paused', 'do not work for it yet', false)
    .action((name: string, options: { credential: string; paused: boolean }, command: Command) => {
      const body = { name, credentialId: options.credential, enabled: !options.paused };
      const tell = ({ id, pushApiKey }: CreatedConnectionDto) =>
        `Added the connection ${id}.\nIts push key, for the header APIKEY: ${pushApiKey}`;
      return add<CreatedConnectionDto>(context, command, '/connections', body, tell);
    });
  for (const [verb, enabled] of [
    ['pause', false],
    ['resume', true],
  ] as const) {
    group
      .command(`${verb} <id>`)
      .description(enabled ? 'work for it again' : 'make no more calls for it; notifications are still stored')
      .action((id: string, _, command: Command) =>
        context.withApi(async (api) => {
          const changed = await request<ConnectionDto>(api, 'PATCH', `/connections/${id}`, { enabled });
          show(context.output(command), changed, (to) => `${to.name} is ${to.enabled ? 'enabled' : 'paused'}.`);
        }),
      );
  }
  addRemove(group, context, 'remove', 'delete a connection; its records stay', '/connections');
}

/** `erpgate keys list|add|revoke`. */
export function addKeys(program: Command, context: CommandContext): void {
  const group = program.command('keys').description('keys of clients and people');
  group
    .command('list')
    .description('all keys, also revoked ones')
    .action((_, command: Command) => list<ClientKeyDto>(context, command, '/client-keys', keyTable));
  group
    .command('add <name>')
    .description('make a key; it is shown once')
    .addOption(new Option('--scope <scope>').choices(['admin', 'operator', 'client']).default('client'))
    .option('--connection <id...>', 'only these connections')
    .action((name: string, options: { scope: string; connection?: string[] }, command: Command) => {
      const body = { name, scope: options.scope, ...(options.connection ? { connectionIds: options.connection } : {}) };
      const tell = ({ id, key }: CreatedClientKeyDto) => `Made the key ${id}. It is shown only now: ${key}`;
      return add<CreatedClientKeyDto>(context, command, '/client-keys', body, tell);
    });
  addRemove(group, context, 'revoke', 'revoke a key', '/client-keys');
}

function list<T>(
  { output, withApi }: CommandContext,
  command: Command,
  path: string,
  tell: (rows: T[]) => string,
): Promise<void> {
  return withApi(async (api) => show(output(command), await allOf<T>(api, path), tell));
}

function add<T>(
  { output, withApi }: CommandContext,
  command: Command,
  path: string,
  body: unknown,
  tell: (made: T) => string,
): Promise<void> {
  return withApi(async (api) => show(output(command), await request<T>(api, 'POST', path, body), tell));
}

function addRemove(
  group: Command,
  { output, withApi }: CommandContext,
  verb: string,
  description: string,
  path: string,
): void {
  group
    .command(`${verb} <id>`)
    .description(description)
    .action((id: string, _, command: Command) =>
      withApi(async (api) => {
        await request(api, 'DELETE', `${path}/${encodeURIComponent(id)}`);
        show(output(command), { id, done: verb }, () => 'Done.');
      }),
    );
}

function credentialTable(rows: readonly CredentialDto[]): string {
  const cells = rows.map((row) => [row.id, row.credentialName, row.username, row.lastTest?.ok, row.lastTest?.testedAt]);
  return table(['ID', 'NAME', 'ACCOUNT', 'WORKS', 'TESTED'], cells, 'There are no credentials.');
}

function connectionTable(rows: readonly ConnectionDto[]): string {
  const cells = rows.map((row) => [row.id, row.name, row.enabled ? 'enabled' : 'paused', row.credentialId]);
  return table(['ID', 'NAME', 'STATE', 'CREDENTIAL'], cells, 'There are no connections.');
}

function keyTable(rows: readonly ClientKeyDto[]): string {
  const cells = rows.map((row) => [
    row.id,
    row.name,
    row.scope,
    row.prefix,
    row.revokedAt ? 'revoked' : 'good',
    row.lastUsedAt,
  ]);
  return table(['ID', 'NAME', 'SCOPE', 'BEGINS', 'STATE', 'LAST USED'], cells, 'There are no keys.');
}
