import { PayloadReader, unreadable } from './payload-reader.js';
/** `{ "Webhooks": [...] }`; an answer without the list is unreadable, or all webhooks would look as if they were gone. */
export function readWebhooks(body) {
    const answer = PayloadReader.of(body);
    if (!answer.has('Webhooks'))
        throw unreadable('Webhooks', 'is missing');
    return answer.list('Webhooks').map(readWebhook);
}
function readWebhook(webhook) {
    return {
        ID: webhook.text('ID'),
        Type: webhook.text('Type'),
        IsActive: webhook.flag('IsActive'),
        ExternalURL: webhook.text('ExternalURL'),
        ExternalAuthorizationType: webhook.text('ExternalAuthorizationType'),
        ExternalHeaders: webhook.list('ExternalHeaders').map((header) => ({
            Key: header.text('Key') ?? '',
            Value: header.text('Value') ?? '',
        })),
    };
}
//# sourceMappingURL=webhook.payload.js.map