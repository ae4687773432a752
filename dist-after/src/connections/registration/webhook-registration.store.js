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
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/database/database.js';
import { WebhookRegistration } from './webhook-registration.entity.js';
const UPSERT = `
  insert into webhook_registration as w (connection_id, topic, state, since, detail, hook_id, address, is_managed,
                                         last_checked_at, last_good_at, last_repaired_at)
  select $1, s.topic, s.state, now(), s.detail, s.hook_id, s.address, false, now(),
         case when s.is_delivering then now() end, case when s.is_repaired then now() end
    from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::boolean[])
      as s(topic, state, detail, hook_id, address, is_delivering, is_repaired)
  on conflict (connection_id, topic) do update
     set state = excluded.state, detail = excluded.detail,
         since = case when w.state = excluded.state then w.since else now() end,
         hook_id = coalesce(excluded.hook_id, w.hook_id), address = coalesce(excluded.address, w.address),
         last_checked_at = now(), last_good_at = coalesce(excluded.last_good_at, w.last_good_at),
         last_repaired_at = coalesce(excluded.last_repaired_at, w.last_repaired_at)`;
const INSERT_EVENTS = `
  insert into webhook_event (id, connection_id, topic, at, kind, from_state, to_state, detail)
  select e.id, $1, e.topic, now(), e.kind, e.from_state, e.to_state, e.detail
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
      as e(id, topic, kind, from_state, to_state, detail)`;
/** Keeps how webhooks stand, and the history of it. */
let WebhookRegistrationStore = class WebhookRegistrationStore {
    database;
    constructor(database) {
        this.database = database;
    }
    /** What is known of a connection's webhooks. */
    async read(connectionId) {
        const rows = await this.database.em().find(WebhookRegistration, { connectionId });
        return new Map(rows.map((row) => [row.topic, row]));
    }
    /**
     * Stores a look, its events and the gap together: whoever dies here has either seen nothing, or left word that a
     * reconciliation is due. Does nothing for a connection that was deleted meanwhile.
     */
    async save(connectionId, { webhooks, events, gapSince }) {
        await this.database.transaction(async (tx) => {
            const [row] = await tx.query('select id from connection where id = $1 for key share', [connectionId]);
            if (!row)
                return;
            await tx.query(UPSERT, [
                connectionId,
                webhooks.map((one) => one.topic),
                webhooks.map((one) => one.state),
                webhooks.map((one) => one.detail),
                webhooks.map((one) => one.hookId),
                webhooks.map((one) => one.address),
                webhooks.map((one) => one.isDelivering),
                webhooks.map((one) => one.isRepaired),
            ]);
            await insertEvents(tx, connectionId, events);
            await tx.query(`update feed_check
            set outcome_since = case when outcome = 'checked' then outcome_since else now() end, outcome = 'checked',
                reason = null, last_checked_at = now(), gap_since = least(gap_since, $2::timestamptz)
          where connection_id = $1`, [connectionId, gapSince]);
        });
    }
    /** From now on the feed guard makes these webhooks when they are missing. */
    async manage(connectionId, topics) {
        await this.database.query(`insert into webhook_registration as w (connection_id, topic, state, since, is_managed, last_checked_at)
       select $1, topic, 'missing', now(), true, now() from unnest($2::text[]) as t(topic)
        where exists (select 1 from connection where id = $1)
       on conflict (connection_id, topic) do update set is_managed = true`, [connectionId, topics]);
    }
    /** Everything that is known of a deleted connection's webhooks. */
    async forget(tx, connectionId) {
        for (const table of ['webhook_registration', 'webhook_event', 'topic_rhythm', 'feed_check']) {
            await tx.query(`delete from ${table} where connection_id = $1`, [connectionId]);
        }
    }
};
WebhookRegistrationStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], WebhookRegistrationStore);
export { WebhookRegistrationStore };
async function insertEvents(tx, connectionId, events) {
    if (events.length === 0)
        return;
    await tx.query(INSERT_EVENTS, [
        connectionId,
        events.map(() => uuidv7()),
        events.map((one) => one.topic),
        events.map((one) => one.kind),
        events.map((one) => one.fromState),
        events.map((one) => one.toState),
        events.map((one) => one.detail),
    ]);
}
//# sourceMappingURL=webhook-registration.store.js.map