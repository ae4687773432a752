import { expect } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import type { RawAnswer } from '../support/raw-http.js';

/** An id that nothing has. */
export const NOBODY = '01980000-0000-7000-8000-000000000000';

export interface Route {
  method: string;
  /** With every parameter filled in by an id that nothing has. */
  path: string;
  query: string[];
  /** What the query cannot do without, ready to be put behind other parameters: `&reference=x`. */
  required: string;
  takesBody: boolean;
}

/** A problem as RFC 9457 has it, with a code; `where` is shown when it is not. */
export function expectProblem(answer: RawAnswer, status: number, code?: string, where = ''): void {
  const shown = { where, status: answer.status, type: answer.headers['content-type'], ...answer.json };
  expect(shown).toMatchObject({
    status,
    type: expect.any(String),
    title: expect.any(String),
    detail: expect.stringMatching(/\w+ \w+/),
    code: code ?? expect.stringMatching(/^[a-z_]+$/),
  });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
}

/** Where the answer says the fault is. */
export const pathsIn = (answer: RawAnswer): string[] => (answer.json?.errors ?? []).map((error: any) => error.path);
/** Every route under `/api/v1`, from the document that clients are given (a check keeps it true). */
export async function routesOf(): Promise<Route[]> {
  const document = JSON.parse(await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));
  return Object.entries<Record<string, any>>(document.paths)
    .filter(([path]) => path.startsWith('/api/v1/'))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path: path.replaceAll(/\{\w+\}/g, NOBODY),
        query: queryOf(operation).map((each) => each.name),
        required: queryOf(operation)
          .filter((each) => each.required)
          .map((each) => `&${each.name}=x`)
          .join(''),
        takesBody: operation.requestBody !== undefined,
      })),
    );
}

function queryOf(operation: any): { name: string; required: boolean }[] {
  return (operation.parameters ?? []).filter((each: any) => each.in === 'query');
}

/** Every list's kind of cursor. */
const KINDS = [
  'changes',
  'notifications',
  'item',
  'receipt',
  'order',
  'item-revisions',
  'receipt-revisions',
  'order-revisions',
  'connections',
  'credentials',
  'client-keys',
  'audit-entries',
  'feed-events',
];

/** What may stand in a cursor: places of one list or another, and what never was one. */
const PARTS = [
  [NOBODY],
  ['7'],
  ['2026-01-01T00:00:00.000Z', NOBODY],
  ['2026-99-99T99:99:99.999Z', NOBODY],
  ['0000-00-00T00:00:00.000Z', NOBODY],
  ['999999999999999999'],
  ['-1'],
  ['7', '7'],
  ["1' or '1'='1"],
];

/** Cursors as somebody could make them by hand: each kind with each place. */
export function craftedCursors(): string[] {
  return KINDS.flatMap((kind) => PARTS.map((part) => encodeCursor(kind, part)));
}

/** A body that would do, where a route cannot do without one. */
export function bodyFor({ method, path }: Route): string | undefined {
  if (method !== 'POST') return undefined;
  if (path.endsWith('/acknowledgements')) return JSON.stringify({ revision: 1, status: 'accepted' });
  return path.endsWith('/erasures') ? JSON.stringify({ match: { email: 'noa@example.com' } }) : undefined;
}

/** Instants as a filter takes them. */
export const INSTANTS = [
  '2026-11-20T00:00:00Z',
  '2026-11-20',
  '2026-11-20T10:00:00.123+11:00',
  '2026-11-20T10:00Z',
] as const;

/** What a filter by instant refuses. */
export const NO_INSTANTS = [
  'yesterday',
  '2026',
  '2026-02-30',
  '2026-W10',
  '2026-123',
  '2026-01-01T25:00:00Z',
  '0000-01-01',
  '+012026-01-01T00:00:00Z',
  '1',
  '',
  '2026-01-01T10:00:00Z/P1D',
] as const;
