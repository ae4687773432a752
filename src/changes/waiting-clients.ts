import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Caller } from '../access/caller.js';
import { KeyAuthenticator } from '../access/key-authenticator.js';
import { ProblemError } from '../platform/http/problem.js';

/** Of one key in one process: more is a client that forgets to close. */
export const MOST_WAITING_PER_KEY = 32;

/** How long a key that was revoked or has expired may go on reading. */
const CHECK_EVERY_MS = 5_000;

/** A client whose request stays open. */
export interface WaitingClient {
  caller: Caller;
  /** Ends the request: the key is good no more. */
  end(): void;
}

/** Counts the requests that wait for changes, per key, and ends those whose key was revoked or has expired. */
@Injectable()
export class WaitingClients implements OnModuleDestroy {
  private readonly logger = new Logger(WaitingClients.name);
  private readonly clients = new Set<WaitingClient>();
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;

  constructor(private readonly keys: KeyAuthenticator) {}

  /**
   * @returns what to call when the client waits no more
   * @throws ProblemError 429 when too many of its key wait here already; 503 during the shutdown
   */
  enter(client: WaitingClient): () => void {
    if (this.isStopped) throw new ProblemError(503, 'shutting_down', 'This process is about to stop. Ask again.');
    const { keyId } = client.caller;
    const others = [...this.clients].filter(({ caller }) => caller.keyId === keyId).length;
    if (others >= MOST_WAITING_PER_KEY) {
      const detail = `${others} requests of this key wait for changes already. Close those that nobody reads any more.`;
      throw new ProblemError(429, 'too_many_waiting', detail);
    }
    this.clients.add(client);
    this.timer ??= setInterval(() => void this.endKeyless(), CHECK_EVERY_MS).unref();
    return () => {
      this.clients.delete(client);
      if (this.clients.size === 0) this.stopChecking();
    };
  }

  onModuleDestroy(): void {
    this.isStopped = true;
    this.stopChecking();
    for (const client of this.clients) client.end();
  }

  private stopChecking(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  private async endKeyless(): Promise<void> {
    const keyIds = new Set([...this.clients].flatMap(({ caller }) => caller.keyId ?? []));
    if (keyIds.size === 0) return;
    try {
      const ended = await this.keys.endedOf([...keyIds]);
      for (const client of this.clients) if (ended.has(client.caller.keyId ?? '')) client.end();
    } catch (error) {
      this.logger.debug(`Keys of waiting clients could not be checked, soon again: ${(error as Error).message}`);
    }
  }
}
