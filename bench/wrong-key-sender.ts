/** Sends requests with wrong keys at a rate, in a thread of its own so that it does not hold up what measures the right ones. */
import { randomBytes, randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import autocannon from 'autocannon';
import { pickAuthorised } from './webhook-sender.js';

/** Which keys are wrong. */
export type WrongKeys = 'push key of one connection' | 'invented connections' | 'client keys';

export interface Flood {
  url: string;
  keys: WrongKeys;
  connectionId: string;
  connections: number;
  rate: number;
  seconds: number;
}

export interface FloodResult {
  perSecond: number;
  errors: number;
  byStatus: Record<string, number>;
}

/** Of each connection; it goes round. */
const DIFFERENT_REQUESTS = 40;

const { url, keys, connectionId, connections, rate, seconds } = workerData as Flood;
const result = await autocannon({
  url,
  connections,
  overallRate: rate,
  duration: seconds,
  setupClient: (client) => client.setRequests(Array.from({ length: DIFFERENT_REQUESTS }, request)),
});
const { statusCodeStats = {} } = result as { statusCodeStats?: Record<string, { count?: number }> };
parentPort?.postMessage({
  perSecond: result.requests.average,
  errors: result.errors,
  byStatus: Object.fromEntries(Object.entries(statusCodeStats).map(([status, { count }]) => [status, count ?? 0])),
} satisfies FloodResult);

function request(): autocannon.Request {
  const invented = randomBytes(32).toString('base64url');
  if (keys === 'client keys') {
    return { method: 'GET', path: '/api/v1/items', headers: { authorization: `Bearer egk_live_${invented}` } };
  }
  const id = keys === 'invented connections' ? randomUUID() : connectionId;
  const body = pickAuthorised({ id: randomUUID(), number: 'SO-1' });
  return { method: 'POST', path: '/webhooks/cin7-core', headers: { CONNECTIONID: id, APIKEY: `egp_${invented}` }, body };
}
