import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Agent, buildConnector, errors, request } from 'undici';
import { AddressGuard, AddressRefusedError } from './address-guard.js';
import type { SignedMessage } from './delivery-message.js';
import { waitAskedFor } from './delivery-schedule.js';

/** From the first byte to the end of the answer's head; a receiver should store and answer, and work later. */
export const DELIVERY_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** More of an answer is not read: nobody needs it, and an endless one must cost nothing. */
const MOST_READ_BYTES = 4_096;
const READ_TIMEOUT_MS = 1_000;
const MOST_SHOWN = 300;
/** Provisional answers (1xx), of which a malicious receiver can send any number before the real one. */
const MOST_PROVISIONAL = 10;

/** What became of one try. */
export interface DeliveryOutcome {
  isDelivered: boolean;
  /** The endpoint said 410: it wants nothing any more. */
  isGone: boolean;
  statusCode: number | null;
  /** What went wrong, for people; null when delivered. */
  error: string | null;
  durationMs: number;
  /** For how long the receiver asked to be left alone. */
  waitMs: number | null;
}

/** Sends messages to addresses that strangers gave us. */
@Injectable()
export class DeliverySender implements OnModuleDestroy {
  private readonly agent: Agent;

  constructor(private readonly guard: AddressGuard) {
    this.agent = new Agent({
      connect: this.connector(),
      // How many at once is bounded for each endpoint by its sender.
      connections: null,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      headersTimeout: DELIVERY_TIMEOUT_MS,
      bodyTimeout: READ_TIMEOUT_MS,
    });
  }

  /** One try; never throws for what the other side does. Redirects are not followed. */
  async send(url: string, message: SignedMessage, signal?: AbortSignal): Promise<DeliveryOutcome> {
    const startedAt = performance.now();
    const ended = (part: Partial<DeliveryOutcome>): DeliveryOutcome => ({
      isDelivered: false,
      isGone: false,
      statusCode: null,
      error: null,
      durationMs: Math.round(performance.now() - startedAt),
      waitMs: null,
      ...part,
    });
    const timeout = AbortSignal.timeout(DELIVERY_TIMEOUT_MS);
    const flooded = new AbortController();
    let provisional = 0;
    try {
      const { statusCode, headers, body } = await request(url, {
        method: 'POST',
        dispatcher: this.agent,
        headers: { ...message.headers, 'content-type': 'application/json', 'user-agent': 'ERPGate' },
        body: message.body,
        signal: AbortSignal.any([timeout, flooded.signal, ...(signal ? [signal] : [])]),
        onInfo: () =>
          (provisional += 1) > MOST_PROVISIONAL && flooded.abort(new Error('only provisional answers (1xx)')),
      });
      const text = await beginningOf(body);
      const isDelivered = statusCode >= 200 && statusCode < 300;
      const error = isDelivered ? null : faultOf(statusCode, text);
      const waitMs = waitAskedFor(statusCode, headers['retry-after'], Date.now());
      return ended({ isDelivered, isGone: statusCode === 410, statusCode, error, waitMs });
    } catch (error) {
      return ended({ error: timeout.aborted ? `no answer within ${DELIVERY_TIMEOUT_MS / 1000} s` : wordsFor(error) });
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.agent.destroy();
  }

  private connector(): buildConnector.connector {
    const open = {
      'http:': buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: this.guard.lookupFor(false) as never }),
      'https:': buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: this.guard.lookupFor(true) as never }),
    };
    return (options, callback) => {
      const isEncrypted = options.protocol === 'https:';
      const literal = options.hostname.replace(/^\[|\]$/g, '');
      try {
        // Sockets look up names only, so an address that is written as such is checked here.
        if (isIP(literal) !== 0) this.guard.check(literal, isEncrypted);
      } catch (error) {
        callback(error as Error, null);
        return undefined as unknown as Socket;
      }
      return open[isEncrypted ? 'https:' : 'http:'](options, callback);
    };
  }
}

/** The first KiB of an answer; whatever else comes is cut off with its connection. */
async function beginningOf(
  body: AsyncIterable<Buffer> & { destroy(): unknown; on(e: 'error', f: () => void): unknown },
) {
  let text = '';
  const cut = setTimeout(() => body.destroy(), READ_TIMEOUT_MS);
  body.on('error', () => undefined);
  try {
    for await (const chunk of body) {
      text += chunk.subarray(0, MOST_READ_BYTES).toString('latin1');
      if (text.length >= MOST_READ_BYTES) break;
    }
  } catch {
    // The status has come, and that is the answer.
  } finally {
    clearTimeout(cut);
  }
  return text.slice(0, MOST_READ_BYTES);
}

function faultOf(statusCode: number, text: string): string {
  const said = text
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, MOST_SHOWN);
  const what =
    statusCode >= 300 && statusCode < 400 ? `HTTP ${statusCode}: redirects are not followed` : `HTTP ${statusCode}`;
  return said ? `${what}: ${said}` : what;
}

function wordsFor(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause;
  if (error instanceof AddressRefusedError) return error.message;
  if (cause instanceof AddressRefusedError) return cause.message;
  if (error instanceof errors.ConnectTimeoutError) return `no connection within ${CONNECT_TIMEOUT_MS / 1000} s`;
  return String((error as Error).message || (error as { code?: string }).code || error).slice(0, MOST_SHOWN);
}
