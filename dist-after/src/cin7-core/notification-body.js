import { readReference } from './document-id.js';
import { isJsonObject, readKey } from './json-object.js';
import { expectedKeys, findAnyNumber, findDocuments, findTransferNumber, mergeDocument, } from './notification-documents.js';
import { parseNotificationText } from './notification-text.js';
import { meaningOfEventType, TOPIC_DEFINITIONS, topicFromPath } from './topics.js';
/**
 * Reads what a notification is about (REFERENCE 8). The body is a hint, never the truth, so everything is taken
 * leniently. What is it about? The body's `EventType` where we know it; else `pathTopic`, the last part of the
 * address it was sent to; else its shape. A body without event whose shape names a sale counts as `sale.picked`:
 * all topics of a sale lead to the same reading of the whole sale, which then decides. Never throws.
 */
export function readNotificationBody(raw, pathTopic) {
    try {
        const parsed = parseNotificationText(raw);
        if ('trouble' in parsed)
            return unreadable(parsed.trouble, pathTopic);
        const { value } = parsed;
        if (isJsonObject(value))
            return readEvent(value, pathTopic);
        if (Array.isArray(value))
            return readEventList(value, pathTopic);
        return unreadable(`The body is JSON, but ${describeJson(value)} instead of an object.`, pathTopic);
    }
    catch (error) {
        // A body no one thought of; it is stored and shown, and the intake goes on.
        return unreadable(`The body could not be read: ${error instanceof Error ? error.name : 'unknown trouble'}.`);
    }
}
function readEvent(event, pathTopic) {
    const eventType = readKey(event, ['EventType', 'NotificationType', 'WebhookType'], readReference);
    const meaning = meaningOf(event, eventType, pathTopic);
    if (meaning.kind !== 'topic') {
        const reference = findAnyNumber(event);
        return { topic: null, eventType, reference, documents: [], status: meaning.kind, reason: meaning.reason };
    }
    const { topic } = meaning;
    const { domain } = TOPIC_DEFINITIONS[topic];
    const { documents, unusable } = findDocuments(domain, event);
    if (documents.length === 0) {
        const isEmptyList = unusable === 0;
        const reason = isEmptyList
            ? `The notification's list of ${domain} is empty.`
            : `The body names none of our ${domain}: no usable value in ${expectedKeys(domain).join(', ')}.`;
        const status = isEmptyList ? 'ignored' : 'unreadable';
        return { topic, eventType, reference: findAnyNumber(event), documents, status, reason };
    }
    const reason = unusable === 0 ? null : `${unusable} of ${unusable + documents.length} ${domain} carry no usable ID.`;
    return { topic, eventType, reference: soleReference(documents), documents, status: 'ok', reason };
}
function meaningOf(event, eventType, pathTopic) {
    const meaning = eventType === null ? { kind: 'unknown' } : meaningOfEventType(eventType);
    if (meaning.kind !== 'unknown')
        return meaning;
    const otherEventType = eventTypeOfOtherShape(event);
    const otherMeaning = otherEventType === null ? null : meaningOfEventType(otherEventType);
    if (otherMeaning?.kind === 'ignored')
        return otherMeaning;
    const topic = (pathTopic === undefined ? null : topicFromPath(pathTopic)) ?? topicOfShape(event, eventType === null);
    if (topic !== null)
        return { kind: 'topic', topic };
    if (eventType !== null) {
        return { kind: 'ignored', reason: `Cin7's event type "${eventType}" is none that ERPGate knows.` };
    }
    return {
        kind: 'unreadable',
        reason: `The body has no EventType${pathHint(pathTopic)}, and its shape fits no event.`,
    };
}
/** The two bodies that Cin7 sends without an event type (REFERENCE 8.2), told by keys that no other body has. */
function eventTypeOfOtherShape(event) {
    if (has(event, 'OnHand') && has(event, 'Available'))
        return 'Stock/AvailableStockLevelChanged';
    return has(event, 'DueDate') && has(event, 'Entity') ? 'Task/Overdue' : null;
}
/**
 * A transfer's event may well have a name that nobody knows yet (REFERENCE 8.1), so a transfer is recognised by shape
 * under any name; the others only where the body has no event type at all.
 */
function topicOfShape(event, isNameless) {
    const hasAny = (...names) => names.some((name) => has(event, name));
    const number = readKey(event, ['OrderNumber'], readReference)?.toUpperCase() ?? '';
    const isPurchase = hasAny('PurchaseOrderNumber', 'PurchaseID') || number.startsWith('PO-');
    const isSale = hasAny('SaleID', 'SaleTaskID', 'SaleOrderNumber') || number.startsWith('SO-');
    const isTransfer = hasAny('StockTransferID', 'StockTransferNumber', 'TransferID', 'TransferNumber');
    if (isTransfer || (!isSale && !isPurchase && findTransferNumber(event) !== null))
        return 'transfer.authorised';
    if (!isNameless)
        return null;
    if (isPurchase)
        return 'purchase.authorised';
    if (isSale)
        return 'sale.picked';
    const isProduct = has(event, 'ProductDetailsList') || (has(event, 'ID') && has(event, 'SKU'));
    return isProduct ? 'product.updated' : null;
}
/** A bare list: of products, or of whole events. Each entry is read by itself, what is usable is used. */
function readEventList(entries, pathTopic) {
    if (entries.length === 0) {
        return { ...unreadable('The body is an empty list.', pathTopic), status: 'ignored' };
    }
    const bodies = entries.map((entry) => isJsonObject(entry) ? readEvent(entry, pathTopic) : unreadable('An entry of the list is not an object.', pathTopic));
    const documents = new Map();
    for (const document of bodies.flatMap((body) => body.documents))
        mergeDocument(documents, document);
    const unused = bodies.filter((body) => body.status !== 'ok');
    const firstUnused = unused.find((body) => body.status === 'unreadable') ?? unused[0];
    const lead = bodies.find((body) => body.status === 'ok') ?? firstUnused ?? unreadable('The list is empty.');
    const isPartlyUsed = lead.status === 'ok' && firstUnused !== undefined;
    return {
        ...lead,
        documents: [...documents.values()],
        reference: documents.size > 0 ? soleReference([...documents.values()]) : lead.reference,
        reason: isPartlyUsed
            ? `${unused.length} of ${bodies.length} entries were not used: ${firstUnused.reason}`
            : lead.reason,
    };
}
function unreadable(reason, pathTopic) {
    const topic = pathTopic === undefined ? null : topicFromPath(pathTopic);
    return { topic, eventType: null, reference: null, documents: [], status: 'unreadable', reason };
}
function pathHint(pathTopic) {
    const shown = readReference(pathTopic)?.slice(0, 40);
    return shown === undefined ? '' : `, the address ends in "${shown}", which is no topic`;
}
function soleReference(documents) {
    return documents.length === 1 ? (documents[0]?.reference ?? null) : null;
}
function has(event, name) {
    return readKey(event, [name], (value) => (value === null || value === '' ? null : true)) !== null;
}
function describeJson(value) {
    return value === null ? 'null' : `a ${typeof value}`;
}
//# sourceMappingURL=notification-body.js.map