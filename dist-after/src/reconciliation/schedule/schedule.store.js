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
import { effectiveSettings, } from '../../connections/connection-settings.js';
import { Database } from '../../platform/database/database.js';
import { ReconciliationStore } from '../reconciliation.store.js';
/** A new connection is not called before its person has had time to set it up. */
const FIRST_LOOK_MINUTES = 5;
/** Days between two looks at everything. */
const DEEP_EVERY_DAYS = 7;
/** History is kept this long. */
const KEPT_DAYS = 90;
/** The SQL around what connections do by the clock. */
let ScheduleStore = class ScheduleStore {
    database;
    starts;
    constructor(database, starts) {
        this.database = database;
        this.starts = starts;
    }
    async connections() {
        const rows = await this.database.query(`select c.id, c.created_at as "createdAt", c.enabled, c.settings, s.time_zone as "accountZone",
              case when a.stopped_at is not null then coalesce(a.stopped_reason, 'Cin7 refused the key.') end
                as "stoppedReason",
              n.night::text as "nightOn", n.outcome, n.reason
         from connection c
         join credential k on k.id = c.credential_id
         left join cin7_account a on a.account_id = k.username
         left join connection_schedule s on s.connection_id = c.id
         left join lateral (select night, outcome, reason from reconciliation_night n
                             where n.connection_id = c.id order by night desc limit 1) n on true`);
        return rows.map(({ nightOn, outcome, reason, createdAt, settings, ...row }) => ({
            ...row,
            createdAt: new Date(createdAt),
            settings: effectiveSettings(settings),
            night: nightOn === null ? null : { on: nightOn, outcome, reason },
        }));
    }
    /** Gives each connection its first look at transfers and its zone, and follows a changed setting. */
    async plan(connections) {
        await this.database.query(`insert into connection_schedule as s (connection_id, poll_due_at, zone_due_at)
       select id, case when minutes > 0 then now() + make_interval(mins => minutes) end,
              now() + make_interval(mins => ${FIRST_LOOK_MINUTES})
         from unnest($1::uuid[], $2::int[]) as c(id, minutes)
        where exists (select 1 from connection k where k.id = c.id)
        order by id
       on conflict (connection_id) do update
          set poll_due_at = case when excluded.poll_due_at is null then null
                                 else least(s.poll_due_at, excluded.poll_due_at) end
        where s.poll_due_at is distinct from least(s.poll_due_at, excluded.poll_due_at)
           or (excluded.poll_due_at is null and s.poll_due_at is not null)`, [
            connections.map((connection) => connection.id),
            connections.map((connection) => connection.settings.transfers.pollMinutes),
        ]);
    }
    /**
     * Begins a night's run, in whichever process comes first. When another run is running the night stays open.
     *
     * @returns true when this process began it
     */
    async startNight(connectionId, { on }) {
        return this.database
            .transaction(async (tx) => {
            const claimed = await tx.query(`insert into reconciliation_night as n (connection_id, night, outcome, at) values ($1, $2, 'started', now())
         on conflict (connection_id, night) do update set outcome = 'started', reason = null, at = now()
          where n.outcome = 'skipped' returning 1`, [connectionId, on]);
            if (claimed.length === 0)
                return false;
            const { runId, started } = await this.starts.startWithin(tx, {
                connectionId,
                reason: 'scheduled',
                isDeep: await this.isDeepDue(connectionId),
                acceptsLosses: false,
            });
            if (!started)
                throw new NightStaysOpen();
            await tx.query('update reconciliation_night set run_id = $3 where connection_id = $1 and night = $2', [
                connectionId,
                on,
                runId,
            ]);
            return true;
        })
            .catch((error) => {
            if (error instanceof NightStaysOpen)
                return false;
            throw error;
        });
    }
    /** Says why a night has no run; it is made up for as soon as that is over. */
    async skipNight(connectionId, { on }, reason) {
        await this.database.query(`insert into reconciliation_night as n (connection_id, night, outcome, reason, at)
       values ($1, $2, 'skipped', $3, now())
       on conflict (connection_id, night) do update set reason = excluded.reason, at = now()
        where n.outcome = 'skipped' and n.reason is distinct from excluded.reason`, [connectionId, on, reason]);
    }
    /** Lets go of runs and nights that are too old for history, and of what belongs to deleted connections. */
    async purge() {
        const old = `make_interval(days => ${KEPT_DAYS})`;
        const runs = `select id from reconciliation where finished_at < now() - ${old}`;
        await this.database.transaction(async (tx) => {
            await tx.query(`delete from reconciliation_document where run_id in (${runs})`);
            await tx.query(`delete from reconciliation_domain where run_id in (${runs})`);
            await tx.query(`delete from reconciliation where finished_at < now() - ${old}`);
            await tx.query(`delete from reconciliation_night where at < now() - ${old}`);
        });
        for (const table of ['connection_schedule', 'reconciliation_watermark', 'reconciliation_night']) {
            await this.database.query(`delete from ${table} t where not exists (select 1 from connection c where c.id = t.connection_id)`);
        }
        await this.database.query(`update reconciliation r set status = 'cancelled', finished_at = now()
        where status = 'running' and not exists (select 1 from connection c where c.id = r.connection_id)`);
    }
    async isDeepDue(connectionId) {
        const [row] = await this.database.query(`select coalesce(min(w.deep_at), min(c.created_at)) < now() - make_interval(days => ${DEEP_EVERY_DAYS}) as due
         from connection c left join reconciliation_watermark w on w.connection_id = c.id where c.id = $1`, [connectionId]);
        return row?.due ?? false;
    }
};
ScheduleStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        ReconciliationStore])
], ScheduleStore);
export { ScheduleStore };
/** Another run is running. */
class NightStaysOpen extends Error {
}
//# sourceMappingURL=schedule.store.js.map