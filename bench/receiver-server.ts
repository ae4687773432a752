/**
 * Warehouse systems that are told of changes: each path is one of them, with an endpoint of its own. Answers 204 after
 * as many milliseconds as the path says, as `/50/3` for the third that takes 50; counts what came, and notes for each
 * record whether a revision came twice or out of order. Port as parameter.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What one receiver saw. */
export interface Seen {
  count: number;
  repeats: number;
  outOfOrder: number;
}

const seen = new Map<string, Seen & { revisions: Map<string, number> }>();

createServer((request, response) => void answer(request, response)).listen(Number(process.argv[2]), '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  if (request.method === 'GET') {
    const counts = [...seen].map(([name, { revisions: _, ...rest }]) => [name, rest]);
    response.writeHead(200).end(JSON.stringify(Object.fromEntries(counts)));
    return;
  }
  // Read, and not parsed: the receiver's own work is not what is measured.
  request.resume();
  await once(request, 'end');
  note(path, String(request.headers['webhook-id']));
  const delay = Number(path.split('/')[1]);
  if (delay > 0) await sleep(delay);
  response.writeHead(204).end();
}

/** @param id as `chg_<record>_<revision>` */
function note(path: string, id: string): void {
  const [, record = '', text = ''] = id.split('_');
  const revision = Number(text);
  const one = seen.get(path) ?? { count: 0, repeats: 0, outOfOrder: 0, revisions: new Map<string, number>() };
  seen.set(path, one);
  const before = one.revisions.get(record) ?? 0;
  one.count += 1;
  if (revision <= before) one.repeats += 1;
  else if (revision !== before + 1) one.outOfOrder += 1;
  one.revisions.set(record, Math.max(before, revision));
}
