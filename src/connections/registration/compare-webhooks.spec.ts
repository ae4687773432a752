import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WebhookPayload } from '../../cin7-core/payloads/webhook.payload.js';
import { TOPIC_DEFINITIONS } from '../../cin7-core/topics.js';
import { compareWebhooks, type WantedHook } from './compare-webhooks.js';
import type { RememberedHook } from './hook-identity.js';

const CONNECTION = '0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11';
const OTHER_CONNECTION = '0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a22';
const BASE = 'https://gate.example/webhooks/cin7-core';
const ADDRESS = `${BASE}/sale-picked`;
const ELSEWHERE = 'https://other-cluster.example/webhooks/cin7-core/sale-picked';
const PICKED = TOPIC_DEFINITIONS['sale.picked'];

const WANTED: WantedHook = {
  connectionId: CONNECTION,
  baseAddress: BASE,
  address: ADDRESS,
  keyKind: (value) => (value === 'new-key' ? 'current' : value === 'old-key' ? 'previous' : 'other'),
};

const headers = (connectionId: string | null, key: string | null) => [
  ...(connectionId === null ? [] : [{ Key: 'CONNECTIONID', Value: connectionId }]),
  ...(key === null ? [] : [{ Key: 'APIKEY', Value: key }]),
];

const hook = (changes: Partial<WebhookPayload> = {}): WebhookPayload => ({
  ID: 'hook-1',
  Type: 'Sale/PickAuthorised',
  IsActive: true,
  ExternalURL: ADDRESS,
  ExternalAuthorizationType: 'noauth',
  ExternalHeaders: headers(CONNECTION, 'new-key'),
  ...changes,
});

const REMEMBERED: RememberedHook = { hookId: 'HOOK-1', address: ADDRESS };
const compare = (all: WebhookPayload[], remembered: RememberedHook | null = null, wanted = WANTED) =>
  compareWebhooks(PICKED, all, remembered, wanted);

describe('a webhook of ours', () => {
  it.each([
    ['as we make it', {}],
    [
      'with a slash at the end and a host in capitals',
      { ExternalURL: 'https://GATE.example/webhooks/cin7-core/sale-picked/' },
    ],
    [
      'with headers named in small letters',
      {
        ExternalHeaders: [
          { Key: 'connectionid', Value: CONNECTION.toUpperCase() },
          { Key: 'apikey', Value: 'new-key' },
        ],
      },
    ],
    ['with a further header', { ExternalHeaders: [...headers(CONNECTION, 'new-key'), { Key: 'X-Proxy', Value: '1' }] }],
    ["in Cin7's other spelling", { Type: 'Sale/PickAuthorized', ExternalAuthorizationType: 'NoAuth' }],
    ['that does not say whether it is active', { IsActive: null }],
  ])('is active %s', (_, changes) => {
    expect(compare([hook(changes)])).toMatchObject({ state: 'active', detail: null, isDelivering: true });
  });

  const changed: [string, Partial<WebhookPayload>, RegExp, boolean][] = [
    ['lost its headers', { ExternalHeaders: [] }, /CONNECTIONID is missing, the header APIKEY is missing/, false],
    [
      'lost its key',
      { ExternalHeaders: headers(CONNECTION, null) },
      /^It was changed in Cin7: the header APIKEY is missing\.$/,
      false,
    ],
    ['has a wrong key', { ExternalHeaders: headers(CONNECTION, 'x') }, /another value than the push key/, false],
    ['has the key before', { ExternalHeaders: headers(CONNECTION, 'old-key') }, /still has the push key before/, true],
    [
      'has its key twice',
      { ExternalHeaders: [...headers(CONNECTION, 'new-key'), { Key: 'ApiKey', Value: 'x' }] },
      /another value/,
      false,
    ],
    [
      'goes to another address',
      { ExternalURL: 'https://thief.example/x?token=secret' },
      /is https:\/\/thief\.example\/x instead of/,
      false,
    ],
    ['goes to another topic of ours', { ExternalURL: `${BASE}/sale-voided` }, /sale-voided instead of/, true],
    ['goes to the common address', { ExternalURL: BASE }, /instead of/, true],
    [
      'has another authorisation',
      { ExternalAuthorizationType: 'bearerauth' },
      /"bearerauth" instead of "noauth"/,
      true,
    ],
  ];
  it.each(changed)('is changed when it %s', (_, changes, detail, isDelivering) => {
    const finding = compare([hook(changes)], REMEMBERED);
    expect(finding).toMatchObject({ state: 'changed', isDelivering, detail: expect.stringMatching(detail) });
    expect(finding.detail).not.toMatch(/secret|key'|new-key|old-key/);
  });

  it('is switched off, whatever else was changed', () => {
    expect(compare([hook({ IsActive: false })])).toMatchObject({ state: 'switched_off', isDelivering: false });
    const both = compare([hook({ IsActive: false, ExternalHeaders: [] })], REMEMBERED);
    expect(both).toMatchObject({
      state: 'switched_off',
      detail: expect.stringMatching(/; also the header CONNECTIONID/),
    });
  });

  it('is kept once, the best of several', () => {
    const dead = hook({ ID: 'hook-2', IsActive: false });
    const old = hook({ ID: 'hook-3', ExternalHeaders: headers(CONNECTION, 'old-key') });
    const finding = compare([dead, old, hook()], { hookId: 'hook-2', address: ADDRESS });
    expect(finding).toMatchObject({ state: 'active', hook: { ID: 'hook-1' } });
    expect(finding.surplus.map(({ ID }) => ID).sort()).toEqual(['hook-2', 'hook-3']);
    const equal = compare([hook({ ID: 'hook-9' }), hook()], REMEMBERED);
    expect(equal).toMatchObject({ hook: { ID: 'hook-1' }, surplus: [{ ID: 'hook-9' }] });
  });
});

describe('a webhook of others', () => {
  const theirs: [string, Partial<WebhookPayload>, RememberedHook | null][] = [
    ['of another program', { ExternalURL: 'https://elsewhere.example/hook', ExternalHeaders: [] }, null],
    [
      'that took over our id with another address and no headers',
      { ExternalURL: 'https://elsewhere.example/hook', ExternalHeaders: [] },
      REMEMBERED,
    ],
    ['of another connection of this cluster', { ExternalHeaders: headers(OTHER_CONNECTION, 'k') }, null],
    ['that names another connection under our id', { ExternalHeaders: headers(OTHER_CONNECTION, 'k') }, REMEMBERED],
    ['at our address without a name, that we do not remember', { ExternalHeaders: [] }, null],
    ['at an address that only begins like ours', { ExternalURL: `${BASE}-2/sale-picked` }, null],
    ['of another cluster', { ExternalURL: ELSEWHERE, ExternalHeaders: headers(OTHER_CONNECTION, 'k') }, null],
    ['of a cluster with a copy of our data', { ExternalURL: ELSEWHERE }, { hookId: 'hook-1', address: ELSEWHERE }],
    ['without an address', { ExternalURL: null, ExternalHeaders: [] }, REMEMBERED],
    ['of another type', { Type: 'Sale/Voided' }, REMEMBERED],
  ];
  it.each(theirs)('is left alone: %s', (_, changes, remembered) => {
    expect(compare([hook(changes)], remembered)).toMatchObject({ state: 'missing', hook: null, surplus: [] });
  });

  it('is named when it is of this connection, and brought here when a person says so', () => {
    const stray = hook({ ExternalURL: ELSEWHERE });
    expect(compare([stray]).detail).toMatch(/another address \(https:\/\/other-cluster\.example\/.*was left alone/);
    const moving = compare([stray], null, { ...WANTED, isMoving: true });
    expect(moving).toMatchObject({ state: 'changed', hook: { ID: 'hook-1' }, isDelivering: false });
  });

  it('leaves no room when there are five', () => {
    const others = Array.from({ length: 5 }, (_, n) =>
      hook({ ID: `x${n}`, ExternalURL: 'https://x.example', ExternalHeaders: [] }),
    );
    expect(compare(others)).toMatchObject({
      state: 'limit_reached',
      detail: expect.stringMatching(/5 webhooks of type/),
    });
    expect(compare(others.slice(1))).toMatchObject({ state: 'missing' });
    expect(compare([...others.slice(1), hook()])).toMatchObject({ state: 'active' });
  });
});

describe('the notification of transfers', () => {
  const transfers = TOPIC_DEFINITIONS['transfer.authorised'];

  it('is by hand as long as nobody sees it, and judged like all others where Cin7 shows it', () => {
    expect(compareWebhooks(transfers, [], null, WANTED)).toMatchObject({ state: 'by_hand', isDelivering: false });
    const shown = hook({ Type: 'Stock/TransferOrderAuthorised', IsActive: false });
    expect(compareWebhooks(transfers, [shown], null, WANTED).state).toBe('switched_off');
  });
});

describe('any list of webhooks', () => {
  const anyHook = fc.record({
    ID: fc.option(fc.constantFrom('hook-1', 'hook-2', 'hook-3')),
    Type: fc.option(fc.constantFrom('Sale/PickAuthorised', 'Sale/Voided', 'nonsense', '')),
    IsActive: fc.option(fc.boolean()),
    ExternalURL: fc.option(fc.constantFrom(ADDRESS, BASE, ELSEWHERE, 'no address', '')),
    ExternalAuthorizationType: fc.option(fc.constantFrom('noauth', 'bearerauth')),
    ExternalHeaders: fc.array(
      fc.record({
        Key: fc.constantFrom('CONNECTIONID', 'APIKEY', 'x', ''),
        Value: fc.constantFrom(CONNECTION, OTHER_CONNECTION, 'new-key', ''),
      }),
      { maxLength: 4 },
    ),
  });

  it('never has us touch what names another connection or goes elsewhere without our name', () => {
    fc.assert(
      fc.property(fc.array(anyHook, { maxLength: 8 }), fc.boolean(), (all, isRemembering) => {
        const { hook: kept, surplus } = compare(all, isRemembering ? REMEMBERED : null);
        for (const touched of [...(kept ? [kept] : []), ...surplus]) {
          const names = touched.ExternalHeaders.filter(({ Key }) => Key === 'CONNECTIONID').map(({ Value }) => Value);
          const isNamed = names.includes(CONNECTION);
          expect(isNamed || (touched.ExternalURL?.startsWith(BASE) && touched.ID === 'hook-1')).toBe(true);
          expect(isNamed || !names.includes(OTHER_CONNECTION)).toBe(true);
        }
      }),
    );
  });
});
