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
import { v7 as uuidV7 } from 'uuid';
import { Database } from '../platform/database/database.js';
import { DOMAINS } from '../sync/sync-handler.js';
/** The SQL that begins, pauses and ends runs. That a connection has one running run is a unique index's doing. */
let ReconciliationStore = class ReconciliationStore {
    database;
    constructor(database) {
        this.database = database;
    }
    start(order) {
        return this.database.transaction((tx) => this.startWithin(tx, order));
    }
    /** Begins a run, unless one of the connection is running. */
    async startWithin(tx, order) {
        const [made] = await tx.query(`insert into reconciliation (id, connection_id, reason, status, is_deep, accepts_losses, since, started_at, due_at)
       values ($1, $2, $3, 'running', $4, $5, $6, now(), now())
       on conflict (connection_id) where status = 'running' do nothing
       returning id`, [uuidV7(), order.connectionId, order.reason, order.isDeep, order.acceptsLosses, order.since ?? null]);
        if (made) {
            await this.addDomains(tx, made.id, order);
            return { runId: made.id, started: true };
        }
        const [running] = await tx.query(`select id from reconciliation where connection_id = $1 and status = 'running'`, [order.connectionId]);
        // The other run ended between the two statements.
        return running ? { runId: running.id, started: false } : this.startWithin(tx, order);
    }
    /** Begins a run, or notes on the one that is running that another has to follow it. */
    startOrFollow(order) {
        return this.database.transaction(async (tx) => {
            const result = await this.startWithin(tx, order);
            if (!result.started)
                await this.follow(tx, result.runId, order);
            return result;
        });
    }
    /** @returns false when the run is not running, or is paused already */
    async pause(runId) {
        const rows = await this.database.query(`update reconciliation set paused_at = now() where id = $1 and status = 'running' and paused_at is null returning 1`, [runId]);
        return rows.length > 0;
    }
    /** @returns false when the run is not running, or not paused */
    async resume(runId) {
        const rows = await this.database.query(`update reconciliation set paused_at = null, due_at = now()
        where id = $1 and status = 'running' and paused_at is not null returning 1`, [runId]);
        return rows.length > 0;
    }
    /** @returns false when the run has ended already */
    async cancel(runId) {
        return this.database.transaction(async (tx) => {
            const rows = await tx.query(`update reconciliation set status = 'cancelled', finished_at = now(), waiting_for = null, follow_up = null
          where id = $1 and status = 'running' returning 1`, [runId]);
            if (rows.length > 0)
                await tx.query('delete from reconciliation_document where run_id = $1', [runId]);
            return rows.length > 0;
        });
    }
    async addDomains(tx, runId, order) {
        const domains = DOMAINS.filter((domain) => order.domains === undefined || order.domains.includes(domain));
        await tx.query(`insert into reconciliation_domain (run_id, domain, position, phase, window_from, scope_from)
       select $1, d.domain, d.position, 'waiting', null,
              -- Only a backfill takes in what changed before.
              least(coalesce(w.covers_from, c.created_at), case when $4 = 'backfill' then $5::timestamptz end)
         from unnest($2::text[]) with ordinality as d(domain, position)
         join connection c on c.id = $3
         left join reconciliation_watermark w on w.connection_id = c.id and w.domain = d.domain`, [runId, domains, order.connectionId, order.reason, order.since ?? null]);
    }
    /** The run that follows goes as far back, and into as many domains, as any of those who asked wants. */
    async follow(tx, runId, order) {
        const domains = order.domains ?? DOMAINS;
        await tx.query(`update reconciliation set follow_up = jsonb_build_object(
              'reason', $2::text,
              'since', to_json(least((follow_up ->> 'since')::timestamptz, $3::timestamptz)),
              'domains', (select jsonb_agg(distinct d) from (
                            select jsonb_array_elements_text(coalesce(follow_up -> 'domains', '[]')) as d
                             union select unnest($4::text[])) wanted))
        where id = $1`, [runId, order.reason, order.since ?? null, domains]);
    }
};
ReconciliationStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], ReconciliationStore);
export { ReconciliationStore };
//# sourceMappingURL=reconciliation.store.js.map