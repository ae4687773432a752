import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CIN7_ERROR_KINDS, type Cin7ErrorKind } from './cin7-error.js';
import { type AnsweredCall, type Cin7Answer, classifyAnswer } from './classify-answer.js';

const KEY = 'a1b2c3d4-SECRET';
const CALL: AnsweredCall = {
  method: 'GET',
  description: 'GET /sale?ID=1',
  expectsJson: true,
  secrets: [KEY],
  answeredAt: Date.parse('2031-03-04T05:06:07Z'),
};
const LIMIT = 'You have reached 60 calls per 60 seconds API limit.';
const PAGE = '<!DOCTYPE html><html><body>Page not found</body></html>';

function classify(status: number, body: unknown, more: Partial<Cin7Answer & AnsweredCall> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = { status, body: text, retryAfter: null, location: null, ...more };
  return classifyAnswer(answer, { ...CALL, ...more });
}

function errorOf(status: number, body: unknown, more: Partial<Cin7Answer & AnsweredCall> = {}) {
  const classified = classify(status, body, more);
  if (classified.isOk) throw new Error('expected an error');
  return classified.error;
}

describe('classifyAnswer', () => {
  it.each<[string, number, unknown, Cin7ErrorKind]>([
    ['429', 429, '', 'rate_limited'],
    ['503', 503, PAGE, 'rate_limited'],
    ['the limit as 400', 400, [{ ErrorCode: 400, Exception: LIMIT }], 'rate_limited'],
    ['the limit as 200', 200, [{ ErrorCode: 503, Exception: LIMIT }], 'rate_limited'],
    ['the limit as 200 in an object', 200, { ErrorCode: 400, Exception: LIMIT }, 'rate_limited'],
    ['the limit as 200 without a code', 200, { Exception: LIMIT }, 'rate_limited'],
    ['the limit as 200 in text', 200, LIMIT, 'rate_limited'],
    ['the limit as 200 in quoted text', 200, JSON.stringify(LIMIT), 'rate_limited'],
    ['the limit as 403', 403, LIMIT, 'rate_limited'],
    ['a 429 code in a 200', 200, { ErrorCode: 429 }, 'rate_limited'],
    ['401', 401, '', 'auth'],
    ['403', 403, [{ ErrorCode: 403, Exception: 'No entry' }], 'auth'],
    ['403 as a page', 403, PAGE, 'auth'],
    ['a 403 code in a 200', 200, [{ ErrorCode: 403, Exception: 'No entry' }], 'auth'],
    ['404 with a code', 404, { ErrorCode: 404, Exception: 'Sale not found.' }, 'not_found'],
    ['a 404 code in a 200', 200, [{ ErrorCode: '404', Exception: 'Gone' }], 'not_found'],
    ['a 404 code in a 400', 400, [{ ErrorCode: 404, Exception: 'Gone' }], 'not_found'],
    ['an empty 404', 404, '', 'not_found'],
    [
      'a missing document as 400',
      400,
      [{ ErrorCode: 400, Exception: 'Purchase with ID 1 was not found' }],
      'not_found',
    ],
    ['a missing document as 400 text', 400, '"Task does not exist"', 'not_found'],
    ['404 as a page', 404, PAGE, 'unreadable'],
    ['an unknown path', 404, { Message: "No HTTP resource was found that matches the request URI '/x'." }, 'rejected'],
    [
      'a missing location',
      400,
      [{ ErrorCode: 400, Exception: 'Location X was not found in Locations reference book' }],
      'rejected',
    ],
    ['400', 400, [{ ErrorCode: 400, Exception: "'Date' is required for 'Lines' line" }], 'rejected'],
    ['400 without JSON', 400, 'Bad Request', 'rejected'],
    ['a code in a 200', 200, { ErrorCode: 400, Exception: 'Lines is invalid' }, 'rejected'],
    ['a code without text in a 200', 200, [{ ErrorCode: 400 }], 'rejected'],
    ['a code that is no number in a 200', 200, { errorCode: 'E7', exception: 'What?' }, 'rejected'],
    [
      '405',
      405,
      [{ ErrorCode: 405, Exception: "The requested resource does not support http method 'PUT'." }],
      'rejected',
    ],
    ['500', 500, { ErrorCode: 500, Exception: 'Oops' }, 'temporary'],
    ['500 as a page', 500, PAGE, 'temporary'],
    ['a 500 code in a 200', 200, { ErrorCode: 500, Exception: 'Oops' }, 'temporary'],
    ['502', 502, '', 'temporary'],
    ['504', 504, '', 'temporary'],
    ['408', 408, '', 'temporary'],
    ['a page as 200', 200, `\n${PAGE}`, 'unreadable'],
    ['nothing as 200', 200, '', 'unreadable'],
    ['204', 204, '', 'unreadable'],
    ['half of a body', 200, '{"Total":3,"Products":[{"ID":', 'unreadable'],
    ['302', 302, PAGE, 'unreadable'],
    ['304', 304, '', 'unreadable'],
  ])('calls %s by its kind', (_, status, body, kind) => {
    const error = errorOf(status, body);
    expect(error).toMatchObject({ kind, status, call: 'GET /sale?ID=1' });
    expect(error.message).toContain('GET /sale?ID=1');
    expect(error.message).toMatch(/\.$/);
  });

  it.each<[string, unknown]>([
    ['an object', { ID: 'x', Status: 'PICKED' }],
    ['a list', { Total: 1, Products: [{ Name: 'Timer, 60 calls per 60 seconds', Description: PAGE }] }],
    ['a bare list', [{ ID: 'x' }]],
    ['an empty list', []],
    ['own errors beside the data', { ID: 'x', Errors: [{ ErrorCode: 1 }] }],
    ['no error in an error code', { ErrorCode: 0, Exception: null, ID: 'x' }],
    ['a message beside the data', { ID: 'x', Message: 'Leave at the door' }],
  ])('takes %s as it is', (_, json) => {
    expect(classify(200, json)).toEqual({ isOk: true, json });
    expect(classify(200, `\uFEFF ${JSON.stringify(json)}\n`)).toEqual({ isOk: true, json });
  });

  it.each([200, 204])('lets a call that expects nothing be answered with an empty %i', (status) => {
    expect(classify(status, '', { expectsJson: false })).toEqual({ isOk: true, json: null });
  });

  it('takes a missing document as rejected when it was to be changed', () => {
    const body = { ErrorCode: 400, Exception: 'Task does not exist' };
    expect(errorOf(400, body, { method: 'PUT' }).kind).toBe('rejected');
  });

  it.each([
    [429, '60 Seconds', 60_000],
    [429, null, null],
    [503, 'whenever', null],
    [503, '30 sec', 30_000],
    [500, '5', 5_000],
    [500, null, null],
  ])('takes from %i with Retry-After %j a rest of %s ms', (status, retryAfter, retryAfterMs) => {
    expect(errorOf(status, '', { retryAfter }).retryAfterMs).toBe(retryAfterMs);
  });

  it('says where a redirect points, without its query', () => {
    const { message } = errorOf(302, '', { location: `https://login.example/in?key=${KEY}` });
    expect(message).toContain('https://login.example/in');
    expect(message).not.toContain(KEY);
  });

  it('quotes what Cin7 says in one short line, without secrets', () => {
    const { message } = errorOf(400, {
      ErrorCode: 400,
      Exception: `Bad\r\n\u0000key ${KEY.toLowerCase()} ${'x'.repeat(999)}`,
    });
    expect(message).toContain('"Bad key [hidden] xxx');
    expect(message.length).toBeLessThan(500);
  });

  it('never throws and never tells a secret, whatever the answer', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(KEY, LIMIT, PAGE, '', 'Sale not found'));
    const complaint = fc.record({ ErrorCode: fc.oneof(fc.integer(), text), Exception: text }, { requiredKeys: [] });
    const body = fc.oneof(
      fc.json(),
      text,
      fc.oneof(complaint, fc.array(complaint)).map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), body, fc.option(text), (status, said, header) => {
        const classified = classify(status, said, { retryAfter: header });
        if (classified.isOk) {
          expect(status).toBeLessThan(300);
          return;
        }
        expect(CIN7_ERROR_KINDS).toContain(classified.error.kind);
        expect(classified.error.message).not.toContain(KEY);
        expect(classified.error.retryAfterMs ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
