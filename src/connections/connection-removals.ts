import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../platform/database/database.js';

type Removal = (tx: SqlRunner, connectionId: string) => Promise<void>;

/**
 * What else ends with a connection, in the transaction that deletes it. Rooms above this one say so at their start; the
 * connection's row is locked while they work.
 */
@Injectable()
export class ConnectionRemovals {
  private readonly removals: Removal[] = [];

  onRemove(removal: Removal): void {
    this.removals.push(removal);
  }

  async run(tx: SqlRunner, connectionId: string): Promise<void> {
    for (const removal of this.removals) await removal(tx, connectionId);
  }
}
