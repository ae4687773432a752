var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { v4 as uuidv4 } from 'uuid';
import { Database } from '../../platform/database/database.js';
/** How often each connection's webhooks are read: dead ones are found long before the merchant notices, for a call. */
export const CHECK_EVERY_SECONDS = 300;
/** Whoever holds a claim must be done by then; longer than any check may take. */
const CLAIM_SECONDS = 120;
/** How long a person waits for a check that is under way. */
const PATIENCE_MS = 5_000;
const ASK_AGAIN_MS = 100;
/** Sees to it that one process at a time looks at a connection's webhooks, once in each interval. */
let FeedCheckStore = class FeedCheckStore {
    database;
    constructor(database) {
        this.database = database;
    }
    /**
     * Takes connections whose check is due, each for one process only. The next check is set at once, so that a process
     * that dies here costs one interval and nothing else.
     */
    async claimDue(limit) {
        const holder = uuidv4();
        const rows = await this.database.query(`with fresh as (
         insert into feed_check (connection_id, next_check_at)
         select id, now() + make_interval(secs => random() * $2)
           from connection c where not exists (select 1 from feed_check f where f.connection_id = c.id)
         on conflict do nothing),
       due as (
         select connection_id from feed_check
          where next_check_at <= now() and (claimed_until is null or claimed_until < now())
          order by next_check_at limit $4 for update skip locked)
       update feed_check f
          set claimed_by = $1, claimed_until = now() + make_interval(secs => $3),
              next_check_at = now() + make_interval(secs => $2)
         from due where f.connection_id = due.connection_id
       returning f.connection_id as id`, [holder, CHECK_EVERY_SECONDS, CLAIM_SECONDS, limit]);
        return rows.map(({ id }) => ({ connectionId: id, holder }));
    }
    /** Takes one connection as soon as nobody else has it; null when that takes longer than a person waits. */
    async claim(connectionId) {
        const holder = uuidv4();
        const deadline = performance.now() + PATIENCE_MS;
        for (;;) {
            const [row] = await this.database.query(`insert into feed_check as f (connection_id, next_check_at, claimed_by, claimed_until)
         select id, now() + make_interval(secs => $3), $2, now() + make_interval(secs => $4) from connection where id = $1
         on conflict (connection_id) do update
            set claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
          where f.claimed_until is null or f.claimed_until < now()
         returning connection_id`, [connectionId, holder, CHECK_EVERY_SECONDS, CLAIM_SECONDS]);
            if (row)
                return { connectionId, holder };
            if (performance.now() > deadline)
                return null;
            await pause(ASK_AGAIN_MS);
        }
    }
    /** Gives a claim back; one that ran out and was taken by another stays with that one. */
    async release({ connectionId, holder }) {
        await this.database.query('update feed_check set claimed_by = null, claimed_until = null where connection_id = $1 and claimed_by = $2', [connectionId, holder]);
    }
    /** Writes down a look that did not come about. */
    async note(connectionId, outcome, reason, retryAfterMs = null) {
        await this.database.query(`update feed_check
          set outcome_since = case when outcome = $2 then outcome_since else now() end, outcome = $2, reason = $3,
              next_check_at = case when $4::float8 is null then next_check_at
                                   else least(next_check_at, now() + make_interval(secs => $4::float8 / 1000)) end
        where connection_id = $1`, [connectionId, outcome, reason, retryAfterMs]);
    }
    /** Has the webhooks looked at as soon as possible: something about them, or about the connection, changed. */
    async makeDue(connectionId, within = this.database) {
        await within.query('update feed_check set next_check_at = now() where connection_id = $1', [connectionId]);
    }
    /** From when on a reconciliation has to look; null when there is no gap. */
    async gapSince(connectionId) {
        const [row] = await this.database.query('select gap_since as gap from feed_check where connection_id = $1', [connectionId]);
        return row?.gap ? new Date(row.gap) : null;
    }
    /** Forgets a gap that a reconciliation was started for, unless it has become longer meanwhile. */
    async closeGap(connectionId, since) {
        await this.database.query('update feed_check set gap_since = null where connection_id = $1 and gap_since >= $2', [
            connectionId,
            since,
        ]);
    }
};
FeedCheckStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], FeedCheckStore);
export { FeedCheckStore };
//# sourceMappingURL=feed-check.store.js.map