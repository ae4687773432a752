import fc from 'fast-check';
import { NOT_JSON, READABLE, WRONG_SHAPES } from '../../e2e/webhook-bodies.js';
import { spoiled } from '../../fixtures/mutations.js';
import { ODD_BODIES, oddText } from './odd-values.js';

/** Whose keys a notification comes with. */
export type Sender = 'known' | 'wrong key' | 'nobody';

export interface FuzzWebhook {
  sender: Sender;
  /** Behind `/webhooks/cin7-core`. */
  path: string;
  contentType: string | null;
  body: Buffer;
}

/** Larger ones have tests of their own; here they would only take the time of thousands of others. */
const SEED_BYTES = 4_000;

const SEEDS = [...NOT_JSON, ...WRONG_SHAPES, ...READABLE]
  .map(([, body]) => Buffer.from(body))
  .filter((body) => body.length > 0 && body.length <= SEED_BYTES);

/** Documents as Cin7 sends them, to be spoiled field by field. */
const DOCUMENTS = SEEDS.flatMap((body) => {
  try {
    const document: unknown = JSON.parse(body.toString('utf8'));
    return typeof document === 'object' && document !== null && Object.keys(document).length > 0 ? [document] : [];
  } catch {
    return [];
  }
});

/** A body with some of its bytes changed, taken out, put in, or doubled. */
const mangled = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(3), fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
  )
  .map(([seed, faults]) => faults.reduce<Buffer>((body, [kind, at, byte]) => mangle(body, kind, at, byte), seed));

function mangle(body: Buffer, kind: number, at: number, byte: number): Buffer {
  const place = at % (body.length + 1);
  const [before, after] = [body.subarray(0, place), body.subarray(place)];
  if (kind === 0) return Buffer.concat([before, Buffer.of(byte), after.subarray(1)]);
  if (kind === 1) return Buffer.concat([before, Buffer.of(byte), after]);
  if (kind === 2) return Buffer.concat([before, after.subarray(1 + (byte % 16))]);
  return body.length < 2 * SEED_BYTES ? Buffer.concat([before, after, after]) : before;
}

const asBytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const body: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 5, arbitrary: mangled },
  { weight: 5, arbitrary: fc.constantFrom(...DOCUMENTS).chain((document) => spoiled(document).map(asBytes)) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 5 }).map(asBytes) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_BODIES).map((odd) => Buffer.from(odd)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 1, arbitrary: oddText.map(asBytes) },
);

/** In letters; a longer one gets 414, as any address part does. */
const LONGEST_TOPIC = 90;

const path = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom('/sale.picked', '/product.updated', '/purchase.authorised', '/') },
  oddText.map((topic) => `/${encodeURIComponent(topic.toWellFormed().slice(0, LONGEST_TOPIC)) || 'x'}`),
);

const contentType = fc.constantFrom(
  'application/json',
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'nonsense',
  '',
  null,
);

/** Notifications as nobody should send them, most of them with the right keys. */
export const webhooks: fc.Arbitrary<FuzzWebhook> = fc.record({
  sender: fc.oneof(
    { weight: 18, arbitrary: fc.constant('known' as const) },
    fc.constantFrom('wrong key' as const, 'nobody' as const),
  ),
  path,
  contentType,
  body,
});
