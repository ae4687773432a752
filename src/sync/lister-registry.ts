import { Injectable } from '@nestjs/common';
import type { Lister } from './lister.js';
import type { Domain } from './sync-handler.js';

/** Where the domains' modules put their listers, for reconciliation. */
@Injectable()
export class ListerRegistry {
  private readonly listers = new Map<Domain, Lister>();

  /** Called by a domain's module when it starts. */
  register(lister: Lister): void {
    if (this.listers.has(lister.domain)) {
      throw new Error(`Two listers want the documents of ${lister.domain}; each domain has exactly one.`);
    }
    this.listers.set(lister.domain, lister);
  }

  of(domain: Domain): Lister {
    const lister = this.listers.get(domain);
    if (!lister) throw new Error(`No lister is registered for ${domain}; its module is missing in AppModule.`);
    return lister;
  }
}
