import { request } from 'undici';
/** Sends one notification as Cin7 does: JSON, the webhook's own headers, its kind of authorization (REFERENCE 7.2). */
export async function send(webhook, body, options) {
    const answer = await request(webhook.ExternalURL, {
        method: 'POST',
        headers: headersOf(webhook),
        body,
        dispatcher: options.dispatcher,
        signal: AbortSignal.timeout(options.timeoutMs),
    });
    await answer.body.dump();
    return answer.statusCode;
}
function headersOf(webhook) {
    const headers = { 'content-type': 'application/json' };
    for (const { Key, Value } of webhook.ExternalHeaders)
        headers[Key] = Value;
    if (webhook.ExternalAuthorizationType === 'bearerauth') {
        headers['authorization'] = `Bearer ${webhook.ExternalBearerToken ?? ''}`;
    }
    if (webhook.ExternalAuthorizationType === 'basicauth') {
        const pair = `${webhook.ExternalUserName ?? ''}:${webhook.ExternalPassword ?? ''}`;
        headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
    }
    return headers;
}
//# sourceMappingURL=send.js.map