import { expect, it } from '@jest/globals';
import { limitFor } from './call-limits.js';

it.each([
  [45, { background: 42, watch: 43, person: 45 }],
  [10, { background: 9, watch: 10, person: 10 }],
  [5, { background: 5, watch: 5, person: 5 }],
])('of %i calls a minute some are kept for people, and one of them for who watches the feed', (calls, limits) => {
  for (const [purpose, limit] of Object.entries(limits)) expect(limitFor(calls, purpose as never)).toBe(limit);
});
