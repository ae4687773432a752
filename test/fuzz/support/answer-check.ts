import { Ajv, type ValidateFunction } from 'ajv';
import type { ApiDocument, Operation, Schema } from './api-document.js';
import type { FuzzAnswer } from './fuzz-sender.js';

/** What must never stand in an answer: places of our code, statements, and names of what is inside. */
const INSIDES =
  /\bat [\w.<> ]*\(?(?:file:|\/)[^\s]*:\d+:\d+|node_modules|\bselect .* from \w+|violates \w+ constraint|\bpgboss\b/i;

/**
 * Answers of Fastify itself, before a route is known to be called: too large, a content type that nothing reads, an
 * address or a body that cannot be read. They have the documented shape but do not stand at each route.
 */
const EVERYWHERE = new Set([400, 404, 405, 406, 408, 411, 412, 413, 414, 415, 417, 431]);

/** Says what is wrong with an answer by the document that clients are given; null: nothing. */
export class AnswerCheck {
  private readonly ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  private readonly checks = new Map<Schema, ValidateFunction>();

  constructor(document: ApiDocument) {
    for (const [name, schema] of Object.entries(document.schemas)) {
      this.ajv.addSchema(closed(jsonSchemaOf(schema)) as object, `#/components/schemas/${name}`);
    }
  }

  faultOf(operation: Operation, answer: FuzzAnswer): string | null {
    const { status } = answer;
    if (INSIDES.test(answer.text)) return 'shows its insides';
    if (status >= 500 && !(status === 502 && operation.answers.has(502))) return `answered ${status}`;
    if (status >= 400) return this.faultOfProblem(operation, answer);
    if (status >= 300) return `answered ${status}`;
    return this.faultOfSuccess(operation, answer);
  }

  private faultOfProblem(operation: Operation, { status, type, json }: FuzzAnswer): string | null {
    if (!operation.answers.has(status) && !EVERYWHERE.has(status)) return `${status} is not documented`;
    if (!type.startsWith('application/problem+json')) return `a problem of type ${type}`;
    if (json?.status !== status) return 'a problem whose status is not that of the answer';
    if (!/^[a-z][a-z0-9_]+$/.test(json.code)) return 'a problem without a code';
    return this.faultBySchema({ $ref: '#/components/schemas/ProblemDto' }, json);
  }

  private faultOfSuccess(operation: Operation, { status, type, json, text }: FuzzAnswer): string | null {
    const documented = operation.answers.get(status);
    if (!documented) return `${status} is not documented`;
    if (documented.size === 0) return text === '' ? null : 'a body that is not documented';
    const mime = type.split(';')[0] ?? '';
    const schema = documented.get(mime);
    if (schema === undefined) return `content of type ${type} is not documented`;
    return mime === 'application/json' && schema !== null ? this.faultBySchema(schema, json) : null;
  }

  private faultBySchema(schema: Schema, json: unknown): string | null {
    const check = this.checks.get(schema) ?? this.ajv.compile(jsonSchemaOf(schema) as object);
    this.checks.set(schema, check);
    if (check(json)) return null;
    const [error] = check.errors ?? [];
    return `not as documented: ${error?.instancePath} ${error?.message} ${JSON.stringify(error?.params)}`;
  }
}

/** The same as JSON Schema, which has no `nullable`. */
function jsonSchemaOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(jsonSchemaOf);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = schema as Record<string, unknown>;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, jsonSchemaOf(value)]));
  return nullable === true ? { anyOf: [inner, { type: 'null' }] } : inner;
}

/** A field that the document does not name is a fault, too: nobody decided that clients see it. */
function closed(schema: unknown): unknown {
  const object = schema as Record<string, unknown>;
  return object['properties'] && object['additionalProperties'] === undefined
    ? { ...object, additionalProperties: false }
    : object;
}
