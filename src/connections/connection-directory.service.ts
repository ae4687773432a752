import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CredentialStore } from '../credentials/credential-store.js';
import type { CredentialLogin } from '../credentials/credential-tester.js';
import { CredentialListeners } from '../credentials/credential-listeners.js';
import { LoadingCache } from '../platform/cache/loading-cache.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { ConnectionListeners } from './connection-listeners.js';
import { type ConnectionSettings, effectiveSettings } from './connection-settings.js';
import { mergedSettings } from './connection-settings.merge.js';
import { Connection } from './connection.entity.js';

/** How long a change made in another process may go unnoticed. */
const CACHE_MS = 5_000;

/** A connection with everything that work for it needs; holds a key in the clear, so it is never answered or logged. */
export interface OpenConnection {
  id: string;
  /** False: its work waits. */
  enabled: boolean;
  credential: CredentialLogin;
  /** The connection's own limit, else that of this deployment. */
  callsPerMinute: number;
  settings: ConnectionSettings;
  /** When the connection was changed last: whose settings these are. */
  updatedAt: Date;
}

/** A connection's settings as they are in force at this moment. */
export interface SettingsInForce {
  settings: ConnectionSettings;
  updatedAt: Date;
}

/** Where the rooms that do the work find a connection. */
@Injectable()
export class ConnectionDirectory implements OnModuleInit {
  private readonly open = new LoadingCache<OpenConnection | null>((id) => this.load(id), {
    ttlMs: CACHE_MS,
    maxEntries: 20_000,
  });

  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialStore,
    private readonly settings: Settings,
    private readonly listeners: ConnectionListeners,
    private readonly credentialListeners: CredentialListeners,
  ) {}

  onModuleInit(): void {
    this.listeners.onChange(({ connectionId }) => this.open.drop(connectionId));
    this.credentialListeners.onChange((credentialId) => this.tellConnectionsOf(credentialId));
  }

  /**
   * @returns null when there is no such connection
   * @throws SecretBoxError when its password cannot be decrypted any more; that is noted at its credential
   */
  openForSync(connectionId: string): Promise<OpenConnection | null> {
    return this.open.get(connectionId.toLowerCase());
  }

  /** The settings as they are now: another process may have changed them a moment ago. Null: no such connection. */
  async settingsNow(connectionId: string): Promise<SettingsInForce | null> {
    const row = await this.database.em().findOne(Connection, { id: connectionId });
    return row === null ? null : { settings: effectiveSettings(row.settings), updatedAt: row.updatedAt };
  }

  /**
   * The settings as they would be after a merge patch.
   * @returns null when there is no such connection
   * @throws ProblemError 400 when they would contradict themselves
   */
  async draftSettings(connectionId: string, patch: object | null): Promise<ConnectionSettings | null> {
    const row = await this.database.em().findOne(Connection, { id: connectionId });
    return row === null ? null : effectiveSettings(mergedSettings(row.settings, patch));
  }

  /** Lets passwords be tried again that could not be decrypted: after a start the keys may be others. */
  tryUnreadableAgain(): Promise<void> {
    return this.credentials.forgetUnreadable();
  }

  private async load(id: string): Promise<OpenConnection | null> {
    const row = await this.database.em().findOne(Connection, { id }, { populate: ['credential'] });
    if (row === null) return null;
    const settings = effectiveSettings(row.settings);
    return {
      id: row.id,
      enabled: row.enabled,
      credential: await this.credentials.openForWork(row.credential),
      callsPerMinute: settings.callsPerMinute ?? this.settings.cin7Core.callsPerMinute,
      settings,
      updatedAt: row.updatedAt,
    };
  }

  private async tellConnectionsOf(credentialId: string): Promise<void> {
    const rows = await this.database.query<{ id: string }>('select "id" from "connection" where "credential_id" = $1', [
      credentialId,
    ]);
    for (const { id } of rows) await this.listeners.tell({ connectionId: id, aspects: ['credential'] });
  }
}
