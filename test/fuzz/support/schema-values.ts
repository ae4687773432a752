import fc from 'fast-check';
import type { Schema } from './api-document.js';
import { oddText, oddValue } from './odd-values.js';

/** Stands for an id of something that exists; it is put in when the request is sent. */
export const EXISTING = '«existing»';

/** Stands for a place in the feed that was given out. */
export const CURSOR = '«cursor»';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Values by the documented schema, so that a request gets past its checks, and values that are nearly so. */
export class SchemaValues {
  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  /** What the document allows. Patterns are met by the document's example, or by luck. */
  good(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
    const resolved = this.resolve(schema);
    const value = this.ofKind(resolved, depth);
    const withExample = resolved.example === undefined ? value : fc.oneof(value, fc.constant(resolved.example));
    return resolved.nullable ? fc.option(withExample, { nil: null, freq: 6 }) : withExample;
  }

  /** Mostly what the document allows; now and then one place of it is something else. */
  nearlyGood(schema: Schema): fc.Arbitrary<unknown> {
    const spoiled = fc
      .tuple(this.good(schema), fc.array(fc.tuple(fc.nat(), oddValue), { minLength: 1, maxLength: 3 }))
      .map(([value, faults]) => faults.reduce((each, [at, fault]) => spoil(each, at, fault), value));
    return fc.oneof({ weight: 3, arbitrary: this.good(schema) }, { weight: 4, arbitrary: spoiled }, oddValue);
  }

  private resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    const parts = (schema.allOf ?? []).map((part) => this.resolve(part));
    return parts.length === 0 ? schema : Object.assign({}, ...parts, schema, { allOf: undefined });
  }

  private ofKind(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const choices = schema.oneOf ?? schema.anyOf;
    if (choices) return fc.oneof(...choices.map((choice) => this.good(choice, depth)));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case 'integer':
      case 'number':
        return numberOf(schema);
      case 'boolean':
        return fc.boolean();
      case 'array':
        return this.arrayOf(schema, depth);
      case 'object':
        return this.objectOf(schema, depth);
      case 'string':
        return textOf(schema);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  }

  private arrayOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const minLength = schema.minItems ?? 0;
    const maxLength = Math.max(minLength, Math.min(schema.maxItems ?? 3, 3));
    return fc.array(this.good(schema.items ?? {}, depth + 1), { minLength, maxLength });
  }

  private objectOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const { additionalProperties: free } = schema;
    if (!schema.properties) {
      const inner = typeof free === 'object' ? this.good(free, depth + 1) : fc.jsonValue({ maxDepth: 1 });
      return fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), inner, { maxKeys: 3 });
    }
    const entries = Object.entries(schema.properties);
    const fields = Object.fromEntries(
      entries.map(([name, each]) => [name, name === 'cursor' ? fc.constant(CURSOR) : this.good(each, depth + 1)]),
    );
    return fc.record(fields, { requiredKeys: (schema.required ?? []).filter((name) => name in fields) });
  }
}

function numberOf(schema: Schema): fc.Arbitrary<number> {
  const min = schema.minimum ?? -5;
  const max = Math.max(min, Math.min(schema.maximum ?? min + 100, min + 1_000));
  return fc.oneof({ weight: 4, arbitrary: fc.integer({ min, max }) }, fc.constantFrom(min, max, schema.maximum ?? max));
}

function textOf(schema: Schema): fc.Arbitrary<string> {
  const isId = schema.format === 'uuid' || UUID.test(String(schema.example)) || schema.pattern?.includes('0-9a-f');
  if (isId) return fc.oneof({ weight: 3, arbitrary: fc.constant(EXISTING) }, fc.uuid());
  const maxLength = Math.min(schema.maxLength ?? 24, 24);
  const plain = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,20}$/).map((text) => text.slice(0, maxLength));
  const instants = fc.constantFrom('2026-11-20T00:00:00Z', '2027-01-01T00:00:00Z', 'now', 'beginning');
  const addresses = fc.constantFrom('http://127.0.0.1:1/hook', 'https://example.invalid/hook', 'ftp://x', '02:00');
  return fc.oneof({ weight: 5, arbitrary: plain }, instants, addresses, fc.constant(EXISTING), oddText);
}

/** Puts `fault` somewhere into a copy of `value`: in a field, in a new field, or in the place of all of it. */
function spoil(value: unknown, at: number, fault: unknown): unknown {
  if (typeof value !== 'object' || value === null) return fault;
  if (Array.isArray(value)) return value.length === 0 ? [fault] : value.with(at % value.length, fault);
  const keys = [...Object.keys(value), 'colour'];
  const key = keys[at % keys.length] as string;
  const inner = (value as Record<string, unknown>)[key];
  const isDeeper = at % 3 === 0 && typeof inner === 'object' && inner !== null;
  return { ...value, [key]: isDeeper ? spoil(inner, Math.floor(at / 3), fault) : fault };
}
