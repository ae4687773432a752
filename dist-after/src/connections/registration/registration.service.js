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
import { TOPIC_DEFINITIONS, topicToPath } from '../../cin7-core/topics.js';
import { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/problem.js';
import { Connection } from '../connection.entity.js';
import { PushKeyBox } from '../push-key-box.js';
import { registrationSteps } from './registration-steps.js';
import { WEBHOOK_PATH } from './webhook-path.js';
import { WebhookRegistrationStore } from './webhook-registration.store.js';
/** Says what a person has to enter in Cin7 for a connection, and what has come of it so far. */
let RegistrationService = class RegistrationService {
    database;
    settings;
    store;
    constructor(database, settings, store) {
        this.database = database;
        this.settings = settings;
        this.store = store;
    }
    async describe(id) {
        const connection = await this.database.em().findOne(Connection, { id });
        if (connection === null)
            throw notFound('connection', id);
        const [received, known] = await Promise.all([this.received(id), this.store.read(id)]);
        const notifications = Object.values(TOPIC_DEFINITIONS).map((topic) => this.describeTopic(topic, received.get(topic.topic), known.get(topic.topic)));
        const until = connection.previousPushApiKeyUntil ?? null;
        return {
            connectionId: id,
            cluster: this.settings.cluster,
            address: this.settings.publicUrl + WEBHOOK_PATH,
            actionType: 'External',
            authorisation: 'No Authorisation',
            headers: [
                { name: 'CONNECTIONID', value: id, isMasked: false },
                { name: 'APIKEY', value: PushKeyBox.masked, isMasked: true },
            ],
            previousKeyValidUntil: until !== null && until.getTime() > Date.now() ? until.toISOString() : null,
            notifications,
            instructions: registrationSteps(id, notifications),
            warnings: [...this.warnings(connection)],
        };
    }
    describeTopic(topic, received, known) {
        return {
            topic: topic.topic,
            group: topic.notificationGroup,
            title: topic.notificationTitle,
            webhookType: topic.webhookType,
            meaning: topic.meaning,
            isRequired: topic.isRequired,
            isByHandOnly: topic.webhookType === null,
            address: `${this.settings.publicUrl}${WEBHOOK_PATH}/${topicToPath(topic.topic)}`,
            ...presentState(known),
            lastReceivedAt: received ? new Date(received.last_received_at).toISOString() : null,
            receivedCount: Number(received?.count ?? 0),
        };
    }
    async received(connectionId) {
        // Read by SQL: connections/ is below webhooks/ and must not import it.
        const rows = await this.database.query(`select "topic", max("received_at") as "last_received_at", count(*) as "count"
       from "notification" where "connection_id" = $1 and "topic" is not null group by "topic"`, [connectionId]);
        return new Map(rows.map((row) => [row.topic, row]));
    }
    *warnings(connection) {
        const { publicUrl, isPublicUrlGiven } = this.settings;
        if (!isPublicUrlGiven) {
            yield `PUBLIC_URL is not set, so the addresses begin with a guess (${publicUrl}) that Cin7 can hardly reach. Set it to the public https address of this cluster.`;
        }
        else if (!publicUrl.startsWith('https://')) {
            yield `PUBLIC_URL (${publicUrl}) is not an https address: the push key would travel in the clear.`;
        }
        if (!connection.enabled) {
            yield 'The connection is not enabled: notifications are stored and wait until it is.';
        }
    }
};
RegistrationService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Settings,
        WebhookRegistrationStore])
], RegistrationService);
export { RegistrationService };
/** In Cin7, and switched on: what a state says about both; null where only a person can see it. */
const STANDING = {
    active: { registered: true, active: true },
    changed: { registered: true, active: true },
    switched_off: { registered: true, active: false },
    missing: { registered: false, active: false },
    limit_reached: { registered: false, active: false },
    not_available: { registered: false, active: false },
    by_hand: { registered: null, active: null },
};
function presentState(known) {
    return {
        ...(known ? STANDING[known.state] : { registered: null, active: null }),
        state: known?.state ?? null,
        stateSince: known?.since.toISOString() ?? null,
        detail: known?.detail ?? null,
        isManaged: known?.isManaged ?? false,
        lastCheckedAt: known?.lastCheckedAt.toISOString() ?? null,
        lastRepairedAt: known?.lastRepairedAt?.toISOString() ?? null,
    };
}
//# sourceMappingURL=registration.service.js.map