import { Webhook } from 'standardwebhooks';
import { FIRST_EPOCH } from '../feed-cursor.js';
import type { FeedPlaces, FeedRow } from '../feed-row.js';
import { presentChange } from '../feed-row.js';

/** A message of Standard Webhooks, before it is signed. */
export interface DeliveryMessage {
  /** The same at each try and each replay, so that a receiver can drop repeats. */
  id: string;
  body: string;
}

export interface SignedMessage {
  headers: { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string };
  body: string;
}

/** The message of one change: `type` such as `order.created`, `data` the change as the feed shows it. */
export function changeMessage(row: FeedRow, places: FeedPlaces): DeliveryMessage {
  const data = presentChange(row, true, places);
  const { epoch } = places.placeOf(BigInt(row.position));
  const type = `${row.recordType}.${row.change}`;
  return {
    // A revision that was lost with the end of a feed, and the one made in its place, are two messages.
    id: `chg_${row.recordId}_${row.revision}${epoch === FIRST_EPOCH ? '' : `_${epoch}`}`,
    body: JSON.stringify({ type, timestamp: data.occurredAt, data }),
  };
}

/** A message that says nothing, to try an endpoint. */
export function testMessage(endpointId: string, id: string, now: Date): DeliveryMessage {
  return {
    id: `tst_${id}`,
    body: JSON.stringify({ type: 'endpoint.test', timestamp: now.toISOString(), data: { endpointId } }),
  };
}

/** @param secrets as `whsec_...`; one signature for each, so that a receiver with either can check it */
export function sign({ id, body }: DeliveryMessage, secrets: readonly string[], now: Date): SignedMessage {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, now, body));
  return {
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    },
    body,
  };
}
