/** What a change was, for the audit: only fields that differ, on both sides. */
export interface ChangedFields {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Compares two states of a thing as they look in JSON; objects inside of it field by field. What is not there is null.
 *
 * @param before without secrets, as is `after`: both go into the audit
 */
export function changedFields(before: object, after: object): ChangedFields {
  return differenceOf(asJson(before), asJson(after));
}

function differenceOf(before: Fields, after: Fields): ChangedFields {
  const changes: ChangedFields = { before: {}, after: {} };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name] ?? null, after[name] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    const inner = isFields(was) && isFields(is) ? differenceOf(was, is) : { before: was, after: is };
    changes.before[name] = inner.before;
    changes.after[name] = inner.after;
  }
  return changes;
}

const asJson = (fields: object): Fields => JSON.parse(JSON.stringify(fields)) as Fields;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
