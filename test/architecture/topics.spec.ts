import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DOMAINS,
  IGNORED_EVENT_TYPES,
  meaningOfEventType,
  TEST_EVENT_TYPE,
  TOPIC_DEFINITIONS,
  TOPICS,
} from '../../src/cin7-core/topics.js';
import { HandlerRegistry } from '../../src/sync/handler-registry.js';
import { buildHouse } from './house.js';
import { filesIn } from './source-tree.js';

describe('every topic', () => {
  let app: INestApplication;

  beforeAll(async () => {
    app = await buildHouse();
  });

  afterAll(async () => {
    await app.close();
  });

  it.each(TOPICS)('%s ends at exactly one handler', (topic) => {
    const { domain } = TOPIC_DEFINITIONS[topic];
    expect(TOPIC_DEFINITIONS[topic].topic).toBe(topic);
    // Throws when the domain's module is missing in AppModule; a second handler already failed to register.
    expect(app.get(HandlerRegistry).of(domain).domain).toBe(domain);
    expect(filesIn(`src/${domain}`).filter((file) => file.endsWith('.handler.ts'))).toHaveLength(1);
  });

  it('belongs to a domain, and every domain has one', () => {
    const used = new Set(TOPICS.map((topic) => TOPIC_DEFINITIONS[topic].domain));
    expect([...used].sort()).toEqual([...DOMAINS].sort());
  });
});

describe('every other event type of Cin7', () => {
  it.each(Object.entries(IGNORED_EVENT_TYPES))('%s is ignored for a written reason', (eventType, reason) => {
    // The reason is the outcome that the operator reads: a whole sentence.
    expect(reason).toMatch(/^[A-Z].{15,}\.$/);
    // A topic as well would mean that somebody's notice is dropped or taken by the order of two lists.
    expect(meaningOfEventType(eventType)).toEqual({ kind: 'ignored', reason });
  });
});

describe('the event type of our own test notification', () => {
  it("is ignored for a reason of its own, and is none of Cin7's", () => {
    expect(meaningOfEventType(TEST_EVENT_TYPE)).toEqual({
      kind: 'ignored',
      reason: expect.stringMatching(/^A test notification of ERPGate/),
    });
    const groups = [
      ...Object.keys(IGNORED_EVENT_TYPES),
      ...Object.values(TOPIC_DEFINITIONS).map((one) => one.webhookType),
    ];
    const [group] = TEST_EVENT_TYPE.split('/');
    expect(groups.filter((type) => type?.startsWith(`${group}/`))).toEqual([]);
  });
});
