import { Webhook } from 'standardwebhooks';
import { presentChange } from '../feed-row.js';
/** The message of one change: `type` such as `order.created`, `data` the change as the feed shows it. */
export function changeMessage(row) {
    const data = presentChange(row, true);
    const type = `${row.recordType}.${row.change}`;
    return {
        id: `chg_${row.recordId}_${row.revision}`,
        body: JSON.stringify({ type, timestamp: data.occurredAt, data }),
    };
}
/** A message that says nothing, to try an endpoint. */
export function testMessage(endpointId, id, now) {
    return {
        id: `tst_${id}`,
        body: JSON.stringify({ type: 'endpoint.test', timestamp: now.toISOString(), data: { endpointId } }),
    };
}
/** @param secrets as `whsec_...`; one signature for each, so that a receiver with either can check it */
export function sign({ id, body }, secrets, now) {
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
//# sourceMappingURL=delivery-message.js.map