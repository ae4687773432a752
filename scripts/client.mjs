// The typed client, over docs/openapi.json:
//   generate   writes client/src/schema.ts
//   check      fails when it is not what docs/openapi.json gives, or the client's package does not fit the gateway's
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypeScript, { astToString } from 'openapi-typescript';

const DOCUMENT = 'docs/openapi.json';
const SCHEMA = 'client/src/schema.ts';
const HEAD = '// Made from docs/openapi.json by `npm run client:generate`; a change by hand is lost.\n\n';

const COMMANDS = { generate, check };

async function schema() {
  // A default of a request is what the gateway takes when the field is left out, so the field is optional.
  const ast = await openapiTypeScript(await readFile(DOCUMENT, 'utf8'), { defaultNonNullable: false });
  return HEAD + astToString(ast);
}

async function generate() {
  await writeFile(SCHEMA, await schema());
}

async function check() {
  const faults = [];
  const committed = await readFile(SCHEMA, 'utf8').catch(() => '');
  if (committed !== (await schema())) {
    faults.push(`${SCHEMA} is not what ${DOCUMENT} gives; run \`npm run client:generate\`.`);
  }
  const [gateway, client] = await Promise.all(['package.json', 'client/package.json'].map(manifest));
  if (client.version !== gateway.version) {
    faults.push(`client/package.json has version ${client.version}, package.json ${gateway.version}.`);
  }
  for (const [name, version] of Object.entries(client.dependencies)) {
    const tested = gateway.devDependencies[name];
    if (tested !== version) faults.push(`The client uses ${name} ${version}, but is tested with ${tested}.`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function manifest(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

const command = COMMANDS[process.argv[2]];
if (!command) {
  process.stderr.write(`Say one of: ${Object.keys(COMMANDS).join(', ')}.\n`);
  process.exit(2);
}
command().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
