/**
 * Sends requests with wrong keys at a rate, in a process of its own and with as little work as that takes: the processor is
 * shared with what is measured.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { pickAuthorised } from './webhook-sender.js';

/** Which keys are wrong. */
export type WrongKeys = 'push key of one connection' | 'invented connections' | 'client keys';

export interface Flood {
  url: string;
  keys: WrongKeys;
  connectionId: string;
  connections: number;
  /** Requests a second, as long as there is a connection that waits for no answer. */
  rate: number;
  seconds: number;
}

/** What the flood's process tells when it ends. */
export interface FloodResult {
  perSecond: number;
  /** Answers by status; `closed`: connections that ended. */
  byStatus: Record<string, number>;
}

const TICK_MS = 10;

const { url, keys, connectionId, connections, rate, seconds } = JSON.parse(process.argv[2] ?? '') as Flood;
const { hostname, port } = new URL(url);
const idle: Socket[] = [];
const byStatus: Record<string, number> = {};
const count = (what: string): void => void (byStatus[what] = (byStatus[what] ?? 0) + 1);

for (let i = 0; i < connections; i += 1) open();
const startedAt = performance.now();
let sent = 0;
const timer = setInterval(send, TICK_MS);

function open(): void {
  const socket = connect(Number(port), hostname, () => idle.push(socket));
  // An answer of ours is small and comes in one piece.
  socket.on('data', (chunk: Buffer) => {
    count(chunk.toString('latin1', 9, 12));
    idle.push(socket);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => count('closed'));
}

function send(): void {
  const elapsedMs = performance.now() - startedAt;
  if (elapsedMs > seconds * 1000) return end(elapsedMs);
  while (sent < (elapsedMs / 1000) * rate) {
    const socket = idle.shift();
    if (socket === undefined) {
      // What could not be sent in time is not made up for.
      sent = Math.floor((elapsedMs / 1000) * rate);
      return;
    }
    sent += 1;
    if (socket.writable) socket.write(request());
  }
}

function end(elapsedMs: number): void {
  clearInterval(timer);
  const answered = Object.entries(byStatus).reduce((sum, [what, number]) => sum + (what === 'closed' ? 0 : number), 0);
  const result: FloodResult = { perSecond: (answered * 1000) / elapsedMs, byStatus };
  process.stdout.write(JSON.stringify(result), () => process.exit());
}

function request(): string {
  const invented = randomBytes(32).toString('base64url');
  if (keys === 'client keys') {
    return `GET /api/v1/items HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer egk_live_${invented}\r\n\r\n`;
  }
  const id = keys === 'invented connections' ? randomUUID() : connectionId;
  const body = pickAuthorised({ id: randomUUID(), number: 'SO-1' });
  const headers = `Host: x\r\nCONNECTIONID: ${id}\r\nAPIKEY: egp_${invented}\r\nContent-Length: ${body.length}`;
  return `POST /webhooks/cin7-core HTTP/1.1\r\n${headers}\r\n\r\n${body}`;
}
