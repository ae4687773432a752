import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of Cin7 that was given and has not arrived yet. */
export interface HeldAnswer {
  /** Resolves when the answer waits here; what Cin7 does from now on is not in it. */
  given: Promise<void>;
  /** Lets it through. */
  release(): void;
}

interface Hold {
  pattern: RegExp;
  given: () => void;
  released: Promise<void>;
}

interface Replacement {
  pattern: RegExp;
  text: string;
}

/** Stands between the gateway and the simulator and decides when an answer arrives: what no waiting time can promise. */
export class Cin7Gate {
  private readonly holds: Hold[] = [];
  private readonly replacements: Replacement[] = [];
  private readonly releases: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    private readonly target: string,
  ) {}

  /** @param target base address of the simulator's API */
  static async start(target: string): Promise<Cin7Gate> {
    const server = createServer();
    const gate = new Cin7Gate(server, target);
    server.on('request', (request, response) => void gate.pass(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Holds the answer to the next call that matches (path and query). */
  holdNext(pattern: RegExp): HeldAnswer {
    const given = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    this.holds.push({ pattern, given: given.resolve, released: released.promise });
    this.releases.push(released.resolve);
    return { given: given.promise, release: released.resolve };
  }

  /** Answers the next call that matches with this text, as a server does that lags behind. */
  answerNext(pattern: RegExp, text: string): void {
    this.replacements.push({ pattern, text });
  }

  /** From now on every answer is Cin7's own again. */
  answerAll(): void {
    this.replacements.length = 0;
  }

  async stop(): Promise<void> {
    for (const release of this.releases) release();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const hold = takeMatching(this.holds, path);
    const replacement = takeMatching(this.replacements, path);
    try {
      const answer = await this.forward(request, path);
      hold?.given();
      await hold?.released;
      response.writeHead(answer.status, { 'content-type': answer.type }).end(replacement?.text ?? answer.text);
    } catch {
      response.destroy();
    }
  }

  private async forward(request: IncomingMessage, path: string) {
    const headers = Object.entries(request.headers)
      .filter(([name]) => name.startsWith('api-auth') || name === 'content-type')
      .map(([name, value]): [string, string] => [name, String(value)]);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const answer = await fetch(this.target + path, { method: request.method ?? 'GET', headers, body });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
  }
}

function takeMatching<T extends { pattern: RegExp }>(list: T[], path: string): T | undefined {
  const index = list.findIndex((each) => each.pattern.test(path));
  return index === -1 ? undefined : list.splice(index, 1)[0];
}
