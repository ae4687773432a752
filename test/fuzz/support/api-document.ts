import { readFile } from 'node:fs/promises';

/** A JSON schema as OpenAPI 3.0 writes it. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  example?: unknown;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}

/** One method of one path. */
export interface Operation {
  method: string;
  path: string;
  parameters: Parameter[];
  body: Schema | null;
  /** By status, the schema of each content type. */
  answers: ReadonlyMap<number, ReadonlyMap<string, Schema | null>>;
}

export interface ApiDocument {
  operations: Operation[];
  schemas: Record<string, Schema>;
}

/** The document that clients are given; a check of its own keeps it the same as the code. */
export async function readApiDocument(): Promise<ApiDocument> {
  const document = JSON.parse(await readFile(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'));
  const operations = Object.entries<Record<string, any>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      parameters: operation.parameters ?? [],
      body: operation.requestBody?.content?.['application/json']?.schema ?? null,
      answers: new Map(
        Object.entries<any>(operation.responses).map(([status, answer]) => [Number(status), of(answer)]),
      ),
    })),
  );
  return { operations, schemas: document.components.schemas };
}

function of(answer: { content?: Record<string, { schema?: Schema }> }): Map<string, Schema | null> {
  return new Map(Object.entries(answer.content ?? {}).map(([type, { schema }]) => [type, schema ?? null]));
}
