import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Just so much of Cin7 that credentials can be tried: `/me`, with answers a test chooses. */
export interface FakeCompany {
  url: string;
  /** What the next calls are answered with. */
  answer: { status: number; body: unknown };
  calls: { path: string; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

export const COMPANY = {
  Company: 'Acme Pty Ltd',
  Currency: 'AUD',
  TimeZone: 'Australia/Melbourne',
  DefaultWeightUnits: 'kg',
  DefaultDimensionsUnits: 'cm',
};

export async function startFakeCompany(): Promise<FakeCompany> {
  const calls: FakeCompany['calls'] = [];
  const fake: FakeCompany = {
    url: '',
    answer: { status: 200, body: COMPANY },
    calls,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = createServer((request, response) => {
    calls.push({ path: request.url ?? '', headers: request.headers });
    response.writeHead(fake.answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(fake.answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}
