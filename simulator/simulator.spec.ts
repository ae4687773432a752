import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Simulator } from './simulator.js';
import { DEFAULT_ACCOUNT_ID, DEFAULT_KEY } from './simulator-options.js';

interface Received {
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

describe('Simulator', () => {
  let sim: Simulator;

  beforeEach(async () => {
    sim = await new Simulator({ seed: true }).start();
  });

  afterEach(() => sim.stop());

  const get = async (path: string, key = DEFAULT_KEY) => {
    const headers = { 'api-auth-accountid': DEFAULT_ACCOUNT_ID, 'api-auth-applicationkey': key };
    const answer = await fetch(`${sim.url}${path}`, { headers });
    return { status: answer.status, body: (await answer.json()) as Record<string, any> };
  };

  it('answers the company', async () => {
    expect(await get('/Me')).toMatchObject({ status: 200, body: { TimeZone: 'Australia/Melbourne' } });
  });

  it('refuses a wrong key with the error in a list', async () => {
    expect(await get('/me', 'wrong')).toMatchObject({ status: 403, body: [{ ErrorCode: 403 }] });
  });
});
