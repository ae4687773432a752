import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AddressGuard, type Lookup } from './address-guard.js';
import { DeliverySender } from './delivery-sender.service.js';

const MESSAGE = {
  headers: { 'webhook-id': 'x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' },
  body: '{}',
};

/** What a sender bears that gets answers no honest server gives. */
describe('the sender of deliveries', () => {
  const servers: (HttpServer | Server)[] = [];
  const sockets = new Set<Socket>();
  const senders: DeliverySender[] = [];

  afterEach(async () => {
    await Promise.all(senders.splice(0).map((sender) => sender.onModuleDestroy()));
    for (const socket of sockets) socket.destroy();
    await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  });

  const listen = async (server: HttpServer | Server, address = '127.0.0.1', port = 0): Promise<number> => {
    servers.push(server);
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(port, address, resolve));
    return (server.address() as AddressInfo).port;
  };
  const senderWith = (allowed: string[], resolve?: Lookup): DeliverySender => {
    const sender = new DeliverySender(new AddressGuard(allowed, resolve));
    senders.push(sender);
    return sender;
  };
  /** A server that says this, whatever it is asked. */
  const saying = (answer: (socket: Socket) => void): Promise<number> =>
    listen(createServer((socket) => socket.once('data', () => answer(socket))));
  const pour = (socket: Socket, chunk: string, count: { bytes: number }): void => {
    const more = (): void => {
      while (!socket.destroyed && socket.write(chunk)) count.bytes += chunk.length;
      if (!socket.destroyed) socket.once('drain', more);
    };
    more();
  };

  it('refuses a name that was good at first and leads inside at the next connection', async () => {
    let reached = 0;
    const good = createHttpServer((_, response) => response.writeHead(204, { connection: 'close' }).end());
    const port = await listen(good);
    // What must not be reached listens as well: without the check it would be.
    await listen(
      createHttpServer((_, response) => {
        reached += 1;
        response.writeHead(204).end();
      }),
      '127.0.0.2',
      port,
    );
    const addresses = ['127.0.0.1', '127.0.0.2'];
    const asked: string[] = [];
    const sender = senderWith(['127.0.0.1'], (hostname, _, callback) => {
      asked.push(hostname);
      callback(null, [{ address: addresses.shift() ?? '127.0.0.2', family: 4 }]);
    });
    const url = `http://rebound.example.com:${port}/`;
    expect(await sender.send(url, MESSAGE)).toMatchObject({ isDelivered: true, statusCode: 204 });
    expect(await sender.send(url, MESSAGE)).toMatchObject({
      isDelivered: false,
      statusCode: null,
      error: expect.stringContaining('127.0.0.2 is an internal address'),
    });
    expect(asked).toEqual(['rebound.example.com', 'rebound.example.com']);
    expect(reached).toBe(0);
  });

  it('of a name with a good and an internal address only opens the good one', async () => {
    const port = await listen(createHttpServer((_, response) => response.writeHead(204).end()));
    const sender = senderWith(['127.0.0.1'], (_, __, callback) =>
      callback(null, [
        { address: '127.0.0.2', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]),
    );
    const outcome = await sender.send(`http://both.example.com:${port}/`, MESSAGE);
    expect(outcome).toMatchObject({ isDelivered: true });
  });

  it('gives up heads that do not end, and bodies that only drip', async () => {
    const sender = senderWith(['127.0.0.1']);
    const heads = { bytes: 0 };
    const endlessHead = await saying((socket) => {
      socket.write('HTTP/1.1 500 Broken\r\n');
      pour(socket, `x-more: ${'x'.repeat(1000)}\r\n`, heads);
    });
    expect(await sender.send(`http://127.0.0.1:${endlessHead}/`, MESSAGE)).toMatchObject({
      isDelivered: false,
      error: expect.stringMatching(/header/i),
    });
    // What stands in the sockets on both sides when it is cut off.
    expect(heads.bytes).toBeLessThan(16 * 1024 * 1024);
    const drip = await saying((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      const timer = setInterval(() => socket.write('1\r\nx\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    // The status is the answer; who drips is not waited for.
    const outcome = await sender.send(`http://127.0.0.1:${drip}/`, MESSAGE);
    expect(outcome).toMatchObject({ isDelivered: true, statusCode: 200 });
    expect(outcome.durationMs).toBeLessThan(5_000);
  });

  it('gives up who only ever answers provisionally', async () => {
    const sender = senderWith(['127.0.0.1']);
    const said = { bytes: 0 };
    const port = await saying((socket) => pour(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100), said));
    const outcome = await sender.send(`http://127.0.0.1:${port}/`, MESSAGE);
    expect(outcome).toMatchObject({ isDelivered: false, statusCode: null, error: expect.stringContaining('1xx') });
    // A few are as good as none.
    const few = await saying((socket) =>
      socket.write(`${'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(3)}HTTP/1.1 204 No Content\r\n\r\n`),
    );
    expect(await sender.send(`http://127.0.0.1:${few}/`, MESSAGE)).toMatchObject({ isDelivered: true });
  });

  it('takes what is no HTTP, and a connection that ends amid the head, for a failure', async () => {
    const sender = senderWith(['127.0.0.1']);
    for (const text of ['SSH-2.0-OpenSSH_9.7\r\n', 'HTTP/1.1 200 OK\r\ncontent-le', '']) {
      const port = await saying((socket) => socket.end(text));
      expect(await sender.send(`http://127.0.0.1:${port}/`, MESSAGE)).toMatchObject({
        isDelivered: false,
        statusCode: null,
        error: expect.any(String),
      });
    }
  });

  it('tells how long it was asked to wait', async () => {
    const sender = senderWith(['127.0.0.1']);
    const port = await listen(
      createHttpServer((_, response) => response.writeHead(503, { 'retry-after': '30' }).end()),
    );
    expect(await sender.send(`http://127.0.0.1:${port}/`, MESSAGE)).toMatchObject({ statusCode: 503, waitMs: 30_000 });
  });
});
