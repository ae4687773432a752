var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { CredentialStore } from '../credentials/credential-store.js';
import { CredentialListeners } from '../credentials/credential-listeners.js';
import { LoadingCache } from '../platform/cache/loading-cache.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { ConnectionListeners } from './connection-listeners.js';
import { effectiveSettings } from './connection-settings.js';
import { mergedSettings } from './connection-settings.merge.js';
import { Connection } from './connection.entity.js';
/** How long a change made in another process may go unnoticed. */
const CACHE_MS = 5_000;
/** Where the rooms that do the work find a connection. */
let ConnectionDirectory = class ConnectionDirectory {
    database;
    credentials;
    settings;
    listeners;
    credentialListeners;
    open = new LoadingCache((id) => this.load(id), {
        ttlMs: CACHE_MS,
        maxEntries: 20_000,
    });
    constructor(database, credentials, settings, listeners, credentialListeners) {
        this.database = database;
        this.credentials = credentials;
        this.settings = settings;
        this.listeners = listeners;
        this.credentialListeners = credentialListeners;
    }
    onModuleInit() {
        this.listeners.onChange(({ connectionId }) => this.open.drop(connectionId));
        this.credentialListeners.onChange((credentialId) => this.tellConnectionsOf(credentialId));
    }
    /**
     * @returns null when there is no such connection
     * @throws SecretBoxError when its password cannot be decrypted any more; that is noted at its credential
     */
    openForSync(connectionId) {
        return this.open.get(connectionId.toLowerCase());
    }
    /** The settings as they are now: another process may have changed them a moment ago. Null: no such connection. */
    async settingsNow(connectionId) {
        const row = await this.database.em().findOne(Connection, { id: connectionId });
        return row === null ? null : { settings: effectiveSettings(row.settings), updatedAt: row.updatedAt };
    }
    /**
     * The settings as they would be after a merge patch.
     * @returns null when there is no such connection
     * @throws ProblemError 400 when they would contradict themselves
     */
    async draftSettings(connectionId, patch) {
        const row = await this.database.em().findOne(Connection, { id: connectionId });
        return row === null ? null : effectiveSettings(mergedSettings(row.settings, patch));
    }
    /** Lets passwords be tried again that could not be decrypted: after a start the keys may be others. */
    tryUnreadableAgain() {
        return this.credentials.forgetUnreadable();
    }
    async load(id) {
        const row = await this.database.em().findOne(Connection, { id }, { populate: ['credential'] });
        if (row === null)
            return null;
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
    async tellConnectionsOf(credentialId) {
        const rows = await this.database.query('select "id" from "connection" where "credential_id" = $1', [
            credentialId,
        ]);
        for (const { id } of rows)
            await this.listeners.tell({ connectionId: id, aspects: ['credential'] });
    }
};
ConnectionDirectory = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        CredentialStore,
        Settings,
        ConnectionListeners,
        CredentialListeners])
], ConnectionDirectory);
export { ConnectionDirectory };
//# sourceMappingURL=connection-directory.service.js.map