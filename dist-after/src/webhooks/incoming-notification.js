import { readNotificationBody } from '../cin7-core/notification-body.js';
import { laneOf } from '../sync/lanes.js';
import { newNotificationId } from './notification-id.js';
/**
 * Reads what a body says. Never fails: a body that says nothing is stored as `unreadable` with the reason, because
 * Cin7 switches a webhook off after six refusals (REFERENCE 9).
 *
 * @param pathTopic the topic in the address, such as `sale-picked`, for bodies that name none
 */
export function readIncoming(connectionId, body, pathTopic) {
    const read = readNotificationBody(body, pathTopic);
    const isWork = read.status === 'ok' && read.documents.length > 0;
    return {
        id: newNotificationId(),
        connectionId,
        topic: read.topic,
        eventType: read.eventType,
        status: isWork ? 'pending' : read.status === 'ok' ? 'ignored' : read.status,
        reason: isWork ? read.reason : (read.reason ?? 'The body names no document to look at.'),
        reference: read.reference,
        body,
        documents: isWork ? read.documents.map((document) => ({ ...document, lane: laneOf(document.domain) })) : [],
    };
}
//# sourceMappingURL=incoming-notification.js.map