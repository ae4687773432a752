import type { OrderContent, ReceiptContent } from '../../warehouse/record-content.js';

/** Stands where something personal was. What was not known stays `null`. */
export const ERASED = '[erased]';

/** Fields of a notification's body that say which document it is about; everything else may be about a person. */
const KEPT_FIELD = /(id|guid|number|type|status|topic|sku|date|version)$/i;

/** An order or receipt without what tells of a person: goods, quantities, numbers, days, country and state stay. */
export function redactContent<Content extends OrderContent | ReceiptContent>(content: Content): Content {
  return ('deliverTo' in content ? redactOrder(content) : redactReceipt(content as ReceiptContent)) as Content;
}

function redactOrder(content: OrderContent): OrderContent {
  return {
    ...content,
    customer: content.customer && erase(content.customer, ['id']),
    customerReference: mark(content.customerReference),
    shippingNotes: mark(content.shippingNotes),
    deliverTo: content.deliverTo && erase(content.deliverTo, ['state', 'country', 'countryCode']),
  };
}

function redactReceipt(content: ReceiptContent): ReceiptContent {
  return {
    ...content,
    supplier: content.supplier && erase(content.supplier, ['id']),
    note: mark(content.note),
    lines: content.lines.map((line) => ({ ...line, comment: mark(line.comment) })),
  };
}

/**
 * The raw body of a notification with all but what identifies documents replaced, so that it can still be replayed. A body
 * that is not JSON is replaced whole.
 */
export function redactBody(body: Uint8Array): Uint8Array {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return Buffer.from(ERASED);
  }
  return Buffer.from(JSON.stringify(redactValue(parsed, '')));
}

function redactValue(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((each) => redactValue(each, field));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, redactValue(each, name)]));
  }
  return typeof value === 'string' && !isKept(field, value) ? ERASED : value;
}

/** A field of such a name could still hold an address or a sentence: a number of a document has neither blank nor `@`. */
function isKept(field: string, value: string): boolean {
  return KEPT_FIELD.test(field) && !/phone|mobile|fax|tax|abn/i.test(field) && /^[^\s@]{1,64}$/.test(value.trim());
}

function erase<Part extends object>(part: Part, kept: readonly (keyof Part)[]): Part {
  const entries = Object.entries(part).map(([name, value]) => [
    name,
    kept.includes(name as keyof Part) ? value : mark(value as string | null),
  ]);
  return Object.fromEntries(entries) as Part;
}

const mark = (value: string | null): string | null => (value === null ? null : ERASED);
