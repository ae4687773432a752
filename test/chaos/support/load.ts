import { randomUUID } from 'node:crypto';
import type { GatewayUnderFire } from './gateway-under-fire.js';
import type { LivingDocument, Merchant } from './merchant.js';
import type { SeededRandom } from './seeded-random.js';

/** A connection of the gateway, and whose documents it is told of. */
export interface Link {
  connectionId: string;
  headers: Record<string, string>;
  merchant: Merchant;
  documents: LivingDocument[];
}

interface Waiting {
  link: Link;
  body: Buffer;
  isUnreadable: boolean;
}

/** A notification that was answered 200. */
export interface Acknowledged {
  connectionId: string;
  body: Buffer;
  isUnreadable: boolean;
}

export interface LoadOptions {
  gateway: GatewayUnderFire;
  links: Link[];
  random: SeededRandom;
  /** Senders at once; each waits a random moment up to `pauseMs` between two notifications. */
  senders: number;
  pauseMs: number;
}

const UNREADABLE = ['{"EventType": "Sale/PickAuth', '', '<html>down</html>', '\u0000\u0001', '{"SaleID":'];
const UNREADABLE_SHARE = 0.05;
/** Cin7 waits minutes before it tries again; here it is enough not to spin while nobody listens. */
const RETRY_MS = 150;
/** While so many wait, nothing new happens to documents: the gateway is down. */
const MOST_WAITING = 200;
const PATIENCE_MS = 30_000;

/**
 * Cin7 under load: documents change all the time, and every notification is sent until it is answered 200, in no
 * particular order. Remembers each one that was.
 */
export class Load {
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Answers by status; 0 stands for no answer. */
  readonly answers = new Map<number, number>();
  private readonly waiting: Waiting[] = [];
  private senders: Promise<void>[] = [];
  private isChanging = false;
  private isEnding = false;
  private underWay = 0;

  constructor(private readonly options: LoadOptions) {}

  start(): void {
    this.isChanging = true;
    this.senders = Array.from({ length: this.options.senders }, () => this.send());
  }

  /** No more changes; resolves when every notification of those there were is answered 200. */
  async finish(): Promise<void> {
    this.isChanging = false;
    this.isEnding = true;
    await Promise.all(this.senders);
  }

  private async send(): Promise<void> {
    const { random } = this.options;
    while (!this.isEnding || this.waiting.length > 0 || this.underWay > 0) {
      if (this.isChanging && this.waiting.length < MOST_WAITING) this.change();
      const next = this.waiting.splice(Math.floor(random.next() * this.waiting.length), 1)[0];
      const isTaken = next === undefined || (await this.deliver(next));
      await pause(isTaken ? random.between(0, this.options.pauseMs) : RETRY_MS);
    }
  }

  private change(): void {
    const { random, links } = this.options;
    const link = random.pick(links);
    for (const body of link.merchant.change(random.pick(link.documents), random)) {
      this.waiting.push({ link, body: Buffer.from(JSON.stringify(body)), isUnreadable: false });
    }
    if (!random.chance(UNREADABLE_SHARE)) return;
    // With an id of its own, so that each stands for itself where bodies are compared.
    const body = Buffer.from(`${random.pick(UNREADABLE)}${random.chance(0.5) ? ` ${randomUUID()}` : ''}`);
    this.waiting.push({ link, body, isUnreadable: true });
  }

  private async deliver(waiting: Waiting): Promise<boolean> {
    const { link, body, isUnreadable } = waiting;
    this.underWay += 1;
    try {
      const response = await fetch(`${this.options.gateway.url}/webhooks/cin7-core`, {
        method: 'POST',
        headers: link.headers,
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      this.count(response.status);
      if (response.status === 200) {
        const { notificationId } = JSON.parse(text) as { notificationId: string };
        this.acknowledged.set(notificationId, { connectionId: link.connectionId, body, isUnreadable });
        return true;
      }
    } catch {
      this.count(0);
    } finally {
      this.underWay -= 1;
    }
    this.waiting.push(waiting);
    return false;
  }

  private count(status: number): void {
    this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
