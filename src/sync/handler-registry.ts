import { Injectable } from '@nestjs/common';
import { type Domain, DOMAINS, type SyncHandler } from './sync-handler.js';

/** Where the domains' modules put their handlers; the runner refuses to start when one is missing or doubled. */
@Injectable()
export class HandlerRegistry {
  private readonly handlers = new Map<Domain, SyncHandler>();

  /** Called by a domain's module when it starts. */
  register(handler: SyncHandler): void {
    if (this.handlers.has(handler.domain)) {
      throw new Error(`Two handlers want the documents of ${handler.domain}; each domain has exactly one.`);
    }
    this.handlers.set(handler.domain, handler);
  }

  of(domain: Domain): SyncHandler {
    const handler = this.handlers.get(domain);
    if (!handler) throw new Error(`No handler is registered for ${domain}; its module is missing in AppModule.`);
    return handler;
  }

  /** The handlers that can serve many documents at once. */
  withBulk(): SyncHandler[] {
    return [...this.handlers.values()].filter((handler) => handler.bulk !== undefined);
  }

  /** Throws when a domain has no handler. */
  assertComplete(): void {
    for (const domain of DOMAINS) this.of(domain);
  }
}
