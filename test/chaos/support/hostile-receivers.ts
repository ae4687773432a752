import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const EMPTY = 'HTTP/1.1 204 No Content\r\n\r\n';
const MIB = 1024 * 1024;

/** What a server can do to who talks to it, once a whole request has come. */
const MANNERS: Record<string, (socket: Socket, address: string) => void> = {
  'answers after 3 s': (socket) => later(socket, 3_000, () => socket.write(EMPTY)),
  'never answers': () => undefined,
  'resets the connection': (socket) => void socket.resetAndDestroy(),
  'answers 500': (socket) => void socket.write('HTTP/1.1 500 Broken\r\ncontent-length: 6\r\n\r\nbroken'),
  'redirects to a private address': (socket) =>
    void socket.write(
      'HTTP/1.1 307 Elsewhere\r\nlocation: http://169.254.169.254/latest/meta-data\r\ncontent-length: 0\r\n\r\n',
    ),
  'redirects to a good receiver': (socket, address) =>
    void socket.write(`HTTP/1.1 308 Elsewhere\r\nlocation: ${address}\r\ncontent-length: 0\r\n\r\n`),
  'sends a body without end': (socket) => {
    socket.write('HTTP/1.1 500 Broken\r\ntransfer-encoding: chunked\r\n\r\n');
    pour(socket, Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`));
  },
  'announces terabytes': (socket) => {
    socket.write(`HTTP/1.1 500 Broken\r\ncontent-length: ${2 ** 42}\r\n\r\n`);
    pour(socket, Buffer.alloc(65_536, 'x'));
  },
  'sends headers without end': (socket) => {
    socket.write('HTTP/1.1 500 Broken\r\n');
    pour(socket, Buffer.from(`x-more: ${'x'.repeat(1_000)}\r\n`.repeat(30)));
  },
  'drips its head': (socket) => drip(socket, `HTTP/1.1 204 No Content\r\nx-more: ${'x'.repeat(10_000)}`),
  'drips its body': (socket) => {
    socket.write('HTTP/1.1 500 Broken\r\ncontent-length: 1000000\r\n\r\n');
    drip(socket, 'x'.repeat(10_000));
  },
  'only ever says 103': (socket) => pour(socket, Buffer.from('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1_000))),
  'speaks no HTTP': (socket) => void socket.end('SSH-2.0-OpenSSH_9.7\r\n'),
};

/** A server that behaves badly until it is told to be good. Speaks TCP, for no honest server does such things. */
export class HostileReceiver {
  /** Ids of what it took, in order. */
  readonly taken: string[] = [];
  tries = 0;
  private readonly sockets = new Set<Socket>();
  private isGood = false;

  private constructor(
    readonly manner: string,
    private readonly server: Server,
    private readonly goodAddress: string,
  ) {}

  static async startAll(goodAddress: string, ofEach: number): Promise<HostileReceiver[]> {
    const manners = Array.from({ length: ofEach }, () => Object.keys(MANNERS)).flat();
    return Promise.all(
      manners.map(async (manner) => {
        const server = createServer((socket) => receiver.serve(socket));
        const receiver = new HostileReceiver(manner, server, goodAddress);
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        return receiver;
      }),
    );
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** From now on it takes everything. */
  reform(): void {
    this.isGood = true;
    for (const socket of this.sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    let request = '';
    socket.on('data', (chunk: Buffer) => {
      request += chunk.toString('latin1');
      const head = request.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(request)?.[1]);
      if (head < 0 || request.length < head + 4 + length) return;
      const id = /webhook-id: (\S+)/i.exec(request)?.[1] ?? '';
      request = '';
      this.tries += 1;
      const isSlow = this.manner === 'answers after 3 s';
      if (this.isGood || isSlow) this.taken.push(id);
      if (this.isGood) socket.write(EMPTY);
      else MANNERS[this.manner]?.(socket, this.goodAddress);
    });
  }
}

function later(socket: Socket, ms: number, work: () => void): void {
  const timer = setTimeout(work, ms);
  socket.once('close', () => clearTimeout(timer));
}

function drip(socket: Socket, text: string): void {
  let sent = 0;
  const timer = setInterval(() => socket.write(text[sent++ % text.length] as string), 50);
  socket.once('close', () => clearInterval(timer));
}

/** As fast as the other side takes it, up to a gigabyte for each answer. */
function pour(socket: Socket, chunk: Buffer): void {
  let left = 1024 * MIB;
  const more = (): void => {
    while (!socket.destroyed && left > 0) {
      left -= chunk.length;
      if (!socket.write(chunk)) break;
    }
    if (!socket.destroyed && left > 0) socket.once('drain', more);
  };
  more();
}
