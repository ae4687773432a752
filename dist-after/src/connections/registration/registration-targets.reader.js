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
import { topicToPath } from '../../cin7-core/topics.js';
import { CredentialStore } from '../../credentials/credential-store.js';
import { readable } from '../../credentials/readable-secret.js';
import { Settings } from '../../platform/config/settings.js';
import { hashKey } from '../../platform/crypto/hash-key.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/problem.js';
import { effectiveSettings } from '../connection-settings.js';
import { Connection } from '../connection.entity.js';
import { PushKeyBox } from '../push-key-box.js';
import { WEBHOOK_PATH } from './webhook-path.js';
/** Opens connections for registering. */
let RegistrationTargets = class RegistrationTargets {
    database;
    settings;
    credentials;
    pushKeys;
    constructor(database, settings, credentials, pushKeys) {
        this.database = database;
        this.settings = settings;
        this.credentials = credentials;
        this.pushKeys = pushKeys;
    }
    /** Read anew each time: a key that was rotated a moment ago is the one to register. */
    async open(id) {
        const row = await this.database.em().findOne(Connection, { id }, { populate: ['credential'] });
        if (row === null)
            throw notFound('connection', id);
        const callsPerMinute = effectiveSettings(row.settings).callsPerMinute ?? this.settings.cin7Core.callsPerMinute;
        const pushApiKey = readable(() => this.pushKeys.open(id, row));
        return {
            connectionId: row.id,
            name: row.name,
            enabled: row.enabled,
            createdAt: row.createdAt,
            account: { ...readable(() => this.credentials.openRow(row.credential)), callsPerMinute },
            pushApiKey,
            keyKind: (value) => keyKindOf(value, row),
            baseAddress: this.settings.publicUrl + WEBHOOK_PATH,
        };
    }
};
RegistrationTargets = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Settings,
        CredentialStore,
        PushKeyBox])
], RegistrationTargets);
export { RegistrationTargets };
/** How the webhook of a topic of this connection should be. */
export function wantedHook(target, topic) {
    const { connectionId, baseAddress, keyKind } = target;
    return { connectionId, baseAddress, address: `${baseAddress}/${topicToPath(topic)}`, keyKind };
}
function keyKindOf(value, row) {
    const hash = hashKey(value);
    if (hash === row.pushApiKeyHash)
        return 'current';
    const until = row.previousPushApiKeyUntil?.getTime() ?? 0;
    return hash === row.previousPushApiKeyHash && Date.now() < until ? 'previous' : 'other';
}
//# sourceMappingURL=registration-targets.reader.js.map