import { describe, expect, it } from '@jest/globals';
import { RefusalMemory } from './refusal-memory.js';

const KEY = 'account key';

function memoryAt(start = 1_000_000) {
  const clock = { now: start };
  const memory = new RefusalMemory(() => clock.now);
  function call(end: 'ok' | 'background' | 'person', key = KEY) {
    const watched = memory.start(key);
    try {
      return end === 'ok' ? watched.succeeded() : watched.refused(end);
    } finally {
      watched.end();
    }
  }
  return { clock, memory, call };
}

describe('RefusalMemory', () => {
  it('takes two slow refusals in a row as passing and the third as auth', () => {
    const { clock, call } = memoryAt();
    expect(call('background')).toBe('passing');
    clock.now += 10_000;
    expect(call('background')).toBe('passing');
    clock.now += 10_000;
    expect(call('background')).toBe('auth');
    clock.now += 10_000;
    expect(call('background')).toBe('auth');
  });

  it('starts again after a success', () => {
    const { clock, call } = memoryAt();
    for (let round = 0; round < 5; round += 1) {
      expect(call('background')).toBe('passing');
      clock.now += 10_000;
      expect(call('background')).toBe('passing');
      clock.now += 10_000;
      call('ok');
      clock.now += 10_000;
    }
  });

  it('counts a burst once', () => {
    const { clock, memory } = memoryAt();
    const calls = Array.from({ length: 10 }, () => memory.start(KEY));
    for (const watched of calls) {
      expect(watched.refused('background')).toBe('passing');
      watched.end();
      clock.now += 100;
    }
  });

  it('tells a person at once that a key is bad', () => {
    expect(memoryAt().call('person')).toBe('auth');
  });

  it('does not blame the key for a refusal beside other calls, even to a person', () => {
    const { memory, call } = memoryAt();
    const other = memory.start(KEY);
    expect(call('person')).toBe('passing');
    expect(call('person', 'another key')).toBe('auth');
    other.end();
  });

  it('does not blame the key for a refusal just after a success, even to a person', () => {
    const { clock, call } = memoryAt();
    call('ok');
    clock.now += 9_999;
    expect(call('person')).toBe('passing');
    clock.now += 1;
    expect(call('person')).toBe('auth');
  });
});
