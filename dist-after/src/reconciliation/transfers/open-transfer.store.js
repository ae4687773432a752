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
import { Database } from '../../platform/database/database.js';
import { askParameters, askStatement } from '../../sync/document-ask.js';
import { LANES } from '../../sync/lanes.js';
/** The SQL around the looks at open transfers. */
let OpenTransferStore = class OpenTransferStore {
    database;
    constructor(database) {
        this.database = database;
    }
    /** Takes the look that is due, if one is; the next is due `minutes` later (0: never). */
    async claim(connectionId, minutes) {
        const [row] = await this.database.query(`update connection_schedule
          set poll_due_at = case when $2::int = 0 then null else now() + make_interval(mins => $2::int) end
        where connection_id = $1 and poll_due_at <= now() returning in_transit_polled_at as at`, [connectionId, minutes]);
        return row ? { inTransitPolledAt: row.at === null ? null : new Date(row.at) } : null;
    }
    /** The look could not be taken; it is due again after a while, or as planned. */
    async failed(connectionId, failure, againAfterMs) {
        await this.database.query(`update connection_schedule
          set poll_failure = $2, poll_due_at = least(poll_due_at, now() + make_interval(secs => $3))
        where connection_id = $1`, [connectionId, failure, againAfterMs === null ? null : againAfterMs / 1000]);
    }
    async done(connectionId, withInTransit) {
        await this.database.query(`update connection_schedule
          set polled_at = now(), poll_failure = null,
              in_transit_polled_at = case when $2 then now() else in_transit_polled_at end
        where connection_id = $1`, [connectionId, withInTransit]);
    }
    /**
     * Transfers of which something stands open here: by the order they are `ORDERED`; by the receipt alone they may be in
     * transit. Not those that are asked for already, or were set aside.
     */
    async open(connectionId) {
        return this.database.query(`select external_id as "externalId", min(reference) as reference, bool_or(record_type = 'order') as "isOrdered"
         from record c where connection_id = $1 and record_type in ('order', 'receipt') and kind = 'transfer'
          and status = 'open'
          and not exists (select 1 from sync_request r where r.connection_id = c.connection_id
                             and r.domain = 'transfers' and r.external_id = c.external_id)
        group by external_id`, [connectionId]);
    }
    /**
     * Those of the listed transfers that changed since they were read, or were never read. One that was never seen here
     * and last changed before this connection covers transfers is none of it: a backfill takes it in. One that was read
     * well after its stamp is answered, whatever stamp the reading gave.
     */
    async changed(connectionId, rows) {
        return this.database.query(`select l.external_id as "externalId", l.reference
         from unnest($2::text[], $3::text[], $4::timestamptz[]) as l(external_id, reference, stamp)
         join connection c on c.id = $1
         left join reconciliation_watermark w on w.connection_id = c.id and w.domain = 'transfers'
         left join source_document d
                on d.connection_id = c.id and d.domain = 'transfers' and d.external_id = l.external_id
         left join sync_request r
                on r.connection_id = c.id and r.domain = 'transfers' and r.external_id = l.external_id
        where case when d.external_id is null
                   then r.id is null and coalesce(l.stamp >= coalesce(w.covers_from, c.created_at), true)
                   -- A stamp from the future is compared only with another one (decision 0016).
                   else l.stamp > coalesce(case when l.stamp > now() + interval '5 minutes' then d.future_stamp
                                                else greatest(d.source_updated_at, d.listed_stamp) end, '-infinity')
                        and l.stamp > d.last_read_at - interval '10 minutes'
                        and (r.id is null or (r.status <> 'waiting' and l.stamp > r.last_asked_at)) end`, [connectionId, rows.map((row) => row.externalId), rows.map((row) => row.reference), rows.map((row) => row.stamp)]);
    }
    /** Asks for them in the lane of transfers: a look stands in for the notification that Cin7 does not have. */
    async ask(connectionId, wanted) {
        if (wanted.length === 0)
            return;
        const asks = wanted.map(({ externalId, reference }) => {
            return {
                connectionId,
                domain: 'transfers',
                externalId,
                reference,
                lane: LANES.transfers,
                carried: null,
            };
        });
        await this.database.transaction((tx) => tx.query(askStatement(1), askParameters(asks)));
    }
};
OpenTransferStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], OpenTransferStore);
export { OpenTransferStore };
//# sourceMappingURL=open-transfer.store.js.map