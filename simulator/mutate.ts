/** A step on the way into a document: a key, an index, or every element. */
type Step = string | number | '*';

/** Reads `$.A.B[0].C[*]` (the leading `$.` may be left out). */
export function parsePath(path: string): Step[] {
  const steps: Step[] = [];
  for (const [, key, index] of path.replace(/^\$\.?/, '').matchAll(/([^.[\]]+)|\[(\d+|\*)\]/g)) {
    if (key !== undefined) steps.push(key);
    else if (index === '*') steps.push('*');
    else steps.push(Number(index));
  }
  return steps;
}

/** Changes one place (or with `[*]` many) of a copy of the document. Places that do not exist are left alone, unless the last key is missing. */
export function mutated(document: unknown, path: string, change: { to?: unknown; remove?: boolean }): unknown {
  const copy = structuredClone(document);
  walk(copy, parsePath(path), change);
  return copy;
}

function walk(node: unknown, steps: Step[], change: { to?: unknown; remove?: boolean }): void {
  const [step, ...rest] = steps;
  if (step === undefined || typeof node !== 'object' || node === null) return;
  const target = node as Record<string, unknown>;
  const keys = step === '*' ? Object.keys(target) : [String(step)];
  for (const key of keys) {
    if (rest.length > 0) walk(target[key], rest, change);
    else if (change.remove !== true) target[key] = structuredClone(change.to ?? null);
    else if (Array.isArray(node)) node.splice(Number(key), 1);
    else delete target[key];
  }
}
