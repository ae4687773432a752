import type { AwaitedItem, HeldDocument, ReadDocument } from '../sync-handler.js';

/** An item code on a line that is none of the connection's items. */
export interface UnknownItem extends AwaitedItem {
  /** The code of the item that stands here for the line's product. */
  nowCalled: string | null;
}

/** Named in a reason; more are counted. */
const MOST_NAMED = 5;

/**
 * The codes whose items have to stand here before a document is stored, each once. Only what is still to be picked or
 * received counts: an order that has left, or a cancellation, must never be kept from a warehouse.
 */
export function itemsOnLines(result: ReadDocument | { kind: 'gone' }): AwaitedItem[] {
  if (result.kind !== 'found') return [];
  const items = new Map<string, AwaitedItem>();
  for (const { recordType, content } of result.drafts) {
    if (recordType === 'item' || content.status !== 'open') continue;
    for (const { itemCode, externalProductId } of content.lines) {
      const known = items.get(itemCode);
      items.set(itemCode, { itemCode, productId: known?.productId ?? externalProductId });
    }
  }
  return [...items.values()];
}

/** The document, held for these items. */
export function heldFor(document: ReadDocument, unknown: readonly UnknownItem[]): HeldDocument {
  const { externalId, reference, sourceUpdatedAt, source } = document;
  const awaitedItems = unknown.map(({ itemCode, productId, nowCalled }) => ({
    itemCode,
    productId: nowCalled === null ? productId : null,
  }));
  const reason = unknownReason(reference ?? externalId, unknown);
  return { kind: 'held', externalId, reference, sourceUpdatedAt, reason, source, awaitedItems };
}

/** `SO-00012` on whose lines stand codes that are no items. */
function unknownReason(name: string, unknown: readonly UnknownItem[]): string {
  const named = unknown.slice(0, MOST_NAMED).map(({ itemCode, nowCalled }) => {
    return nowCalled === null ? `"${itemCode}"` : `"${itemCode}" (its product is "${nowCalled}" here)`;
  });
  const more = unknown.length - named.length;
  const parts = more > 0 ? [...named, `${more} more`] : named;
  const last = parts.pop();
  const codes = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  return `${name} is held: no item of this connection has the code ${codes}.`;
}
