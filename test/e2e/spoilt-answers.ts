import type { FaultAnswer } from '../../simulator/faults.js';

const LINE = 'Fulfilments[0].Pick.Lines[0]';
/** One change to a right answer, as the simulator makes it. */
export type Mutation = { at: string; to?: unknown; remove?: boolean };

/** One wrong value in a sale, and the place that the reason has to name. */
export const MALFORMED: [string, Mutation, place: string][] = [
  ['a quantity of null', { at: `${LINE}.Quantity`, to: null }, `${LINE}.Quantity`],
  ['no quantity', { at: `${LINE}.Quantity`, remove: true }, `${LINE}.Quantity`],
  ['a quantity in words', { at: `${LINE}.Quantity`, to: 'a dozen' }, `${LINE}.Quantity`],
  ['a quantity below zero', { at: `${LINE}.Quantity`, to: -1 }, `${LINE}.Quantity`],
  ['a quantity beyond all reason', { at: `${LINE}.Quantity`, to: 1e300 }, `${LINE}.Quantity`],
  ['a quantity that is an object', { at: `${LINE}.Quantity`, to: { value: 1 } }, `${LINE}.Quantity`],
  ['no SKU', { at: `${LINE}.SKU`, to: '  ' }, `${LINE}.SKU`],
  ['a line that is a text', { at: LINE, to: 'MUG-ENAMEL x 2' }, LINE],
  ['lines that are a text', { at: 'Fulfilments[0].Pick.Lines', to: 'none' }, 'Fulfilments[0].Pick.Lines'],
  ['a pick that is a number', { at: 'Fulfilments[0].Pick', to: 7 }, 'Fulfilments[0].Pick'],
  ['a fulfilment without its id', { at: 'Fulfilments[0].TaskID', remove: true }, 'Fulfilments[0].TaskID'],
  ['fulfilments that are a text', { at: 'Fulfilments', to: 'all' }, 'Fulfilments'],
  ['no order number', { at: 'Order.SaleOrderNumber', to: null }, 'Order.SaleOrderNumber'],
  ['no order', { at: 'Order', remove: true }, 'Order.SaleOrderNumber'],
  ['an address that is a list', { at: 'ShippingAddress', to: ['1 Street'] }, 'ShippingAddress'],
];

/** Oddities that leave no doubt about what is meant. */
export const TOLERATED: [string, Mutation, line: object][] = [
  ['a number as text', { at: `${LINE}.Quantity`, to: '2.5000' }, { quantity: 2.5 }],
  ['more decimals than there are', { at: `${LINE}.Quantity`, to: 0.1 + 0.2 }, { quantity: 0.3 }],
  ['an empty address', { at: 'ShippingAddress', to: null }, { quantity: 2 }],
  ['no address at all', { at: 'ShippingAddress', remove: true }, { quantity: 2 }],
  [
    'an empty line before it',
    { at: 'Fulfilments[0].Pick.Lines', to: [null, {}, { SKU: 'TENT-2P', Quantity: 2 }] },
    { lineNumber: 1, itemCode: 'TENT-2P' },
  ],
  [
    'one line that is no list',
    { at: 'Fulfilments[0].Pick.Lines', to: { SKU: 'TENT-2P', Quantity: 1 } },
    { itemCode: 'TENT-2P' },
  ],
  ['NUL and half a character in a name', { at: `${LINE}.Name`, to: 'Mug\0 \ud800' }, { name: 'Mug \ufffd' }],
  ['a name that is a number', { at: `${LINE}.Name`, to: 42 }, { name: '42' }],
  ['a date that is none', { at: `${LINE}.ExpiryDate`, to: '2026-02-30' }, { expiresOn: null }],
  ['no change stamp', { at: 'LastModifiedOn', to: '' }, { quantity: 2 }],
  ['keys nobody knows', { at: 'Surprise', to: { deep: [1, 2] } }, { quantity: 2 }],
];

/** What passes by itself: the document waits, and is looked at again. */
export const PASSING: [string, FaultAnswer, kind: string, reason: RegExp][] = [
  ['a web page', { kind: 'html' }, 'unreadable', /HTML page/],
  ['half an answer', { kind: 'truncated' }, 'unreadable', /not JSON|cut short/],
  [
    'an error in a 200',
    { kind: 'error_in_200', code: 400, message: 'Category is invalid' },
    'rejected',
    /Category is invalid/,
  ],
  ['an error list in a 200', { kind: 'error_in_200', code: 500, shape: 'array' }, 'temporary', /failed/],
  ['a redirect', { kind: 'redirect' }, 'unreadable', /redirect/],
  ['a cut connection', { kind: 'reset' }, 'temporary', /broke off/],
  ['an answer that takes too long', { kind: 'slow', milliseconds: 1_500 }, 'temporary', /within 1 s/],
  ['500', { kind: 'status', status: 500 }, 'temporary', /failed/],
  ['502', { kind: 'status', status: 502 }, 'temporary', /failed/],
  ['400', { kind: 'status', status: 400, message: 'Lines is invalid' }, 'rejected', /Lines is invalid/],
];

/** All the ways to say that a document does not exist. */
export const GONE: [string, FaultAnswer][] = [
  ['404', { kind: 'status', status: 404, message: 'Sale not found' }],
  ['400 with a text', { kind: 'status', status: 400, message: 'Sale with ID x was not found' }],
  ['an error in a 200', { kind: 'error_in_200', code: 404, message: 'Entity not found', shape: 'array' }],
];
