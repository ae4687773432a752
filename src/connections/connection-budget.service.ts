import { Injectable } from '@nestjs/common';
import { BudgetReader, type BudgetState } from '../cin7-core/budget-reader.service.js';
import { SECRET_UNREADABLE } from '../credentials/credential-store.js';
import type { Credential } from '../credentials/credential.entity.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { effectiveSettings } from './connection-settings.js';
import { Connection } from './connection.entity.js';

/** A connection, and how the budget of its Cin7 account stands. */
export interface ConnectionBudgetState {
  connectionId: string;
  enabled: boolean;
  /** Cin7 Account ID: connections with the same one share its calls. */
  accountId: string;
  budget: BudgetState;
  /** Set when the credential's password cannot be decrypted. */
  unreadable: { since: Date; reason: string } | null;
}

/** Shows a connection's call budget to rooms that must not reach Cin7 themselves. */
@Injectable()
export class ConnectionBudget {
  constructor(
    private readonly database: Database,
    private readonly budgets: BudgetReader,
    private readonly settings: Settings,
  ) {}

  /** Opens no password, so it also answers when that cannot be decrypted. Null when there is no such connection. */
  async read(connectionId: string): Promise<ConnectionBudgetState | null> {
    const row = await this.database.em().findOne(Connection, { id: connectionId }, { populate: ['credential'] });
    if (row === null) return null;
    const accountId = row.credential.username;
    const callsPerMinute = effectiveSettings(row.settings).callsPerMinute ?? this.settings.cin7Core.callsPerMinute;
    const budget = await this.budgets.read({ accountId, callsPerMinute });
    return { connectionId: row.id, enabled: row.enabled, accountId, budget, unreadable: unreadableOf(row.credential) };
  }
}

function unreadableOf({ lastTest }: Credential): ConnectionBudgetState['unreadable'] {
  if (!lastTest || lastTest.ok || lastTest.errorKind !== SECRET_UNREADABLE) return null;
  return { since: new Date(lastTest.testedAt), reason: lastTest.reason };
}
