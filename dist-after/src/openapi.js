import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { createApp } from './create-app.js';
import { buildOpenApi } from './openapi-document.js';
import { loadSettings } from './platform/config/load-settings.js';
const FILE = 'docs/openapi.json';
/**
 * Writes the OpenAPI document of the built application, or with `--check` fails when the committed one differs.
 * The application is built but never started, so no database is needed.
 */
async function main() {
    const settings = loadSettings({
        DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
        ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
        ADMIN_API_KEY: 'only-for-the-document-never-used',
        LOG_LEVEL: 'silent',
    });
    const app = await createApp(settings, settings.databaseUrl ?? '');
    const text = `${JSON.stringify(buildOpenApi(app), null, 2)}\n`;
    if (process.argv.includes('--check')) {
        const committed = await readFile(FILE, 'utf8').catch(() => '');
        if (committed !== text)
            throw new Error(`${FILE} is not what the application answers; run \`npm run openapi\`.`);
    }
    else {
        await writeFile(FILE, text);
    }
    process.exit(0);
}
main().catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
});
//# sourceMappingURL=openapi.js.map