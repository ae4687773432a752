/**
 * A process that does with the embedded PostgreSQL what the gateway does: starts it, uses it, stops it on SIGINT or
 * SIGTERM. Tests run it apart to be able to kill it. Takes its options as JSON, tells what happens as lines of JSON.
 */
import pg from 'pg';
import {
  EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '../../src/platform/database/embedded/embedded-postgres.js';

const { uid, ...options } = JSON.parse(process.argv[2] ?? '{}') as EmbeddedPostgresOptions & { uid?: number };

if (uid !== undefined) {
  // After all is loaded: that user may not be able to enter the project's folder.
  process.setgroups?.([uid]);
  process.setgid?.(uid);
  process.setuid?.(uid);
  process.chdir('/');
}

// When the test process is gone, this one must not stay and bring its server back again and again.
process.stdin.resume().once('end', () => process.exit(1));
process.stdin.unref?.();

function tell(event: string, details: object): void {
  console.log(JSON.stringify({ event, ...details }));
}

try {
  const log = (line: string) => tell('log', { line });
  const server = await EmbeddedPostgres.start({ ...options, log });
  const { url, pid, wasFound, clusterDir } = server;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const keepAlive = setInterval(() => undefined, 1000);
  const end = async () => {
    const { rows } = await client.query('SELECT 1 AS answer');
    await client.end();
    await server.stop();
    clearInterval(keepAlive);
    tell('stopped', { answered: rows[0].answer === 1 });
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  tell('started', { url, pid, wasFound, clusterDir });
} catch (error) {
  tell('failed', { message: (error as Error).message });
}
