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
import { KIND_OF_DOMAIN } from '../../sync/source-document.store.js';
import { LANES } from '../../sync/lanes.js';
import { RECORD_TYPES } from '../scan/domain-scan.js';
/** Documents asked for in one step. */
const ASKED_PER_STEP = 1_000;
/** A document that failed and is due again only after this is not waited for: it is tried on by itself. */
const WAITED_FOR_SECONDS = 60;
/** What has to be read; `in_sync` with a cause is to be read anew. */
const IS_WANTED = `finding in ('missing', 'stale', 'absent') or (finding = 'in_sync' and cause is not null)`;
/** The SQL around what a run asks for: asked, waited for, and what became of it by the data. */
let RepairStore = class RepairStore {
    database;
    constructor(database) {
        this.database = database;
    }
    /** Asks for the next documents; @returns how many */
    async ask(scan) {
        return this.database.transaction(async (tx) => {
            const wanted = await tx.query(`select x.external_id as "externalId", x.reference,
                coalesce(r.status = 'waiting' and (r.claimed_until is null or r.claimed_until < now()), false)
                  as "isWaiting"
           from reconciliation_document x
           left join sync_request r on r.connection_id = $3 and r.domain = x.domain and r.external_id = x.external_id
          where x.run_id = $1 and x.domain = $2 and x.asked_at is null and x.result is null and (${IS_WANTED})
          order by x.external_id limit ${ASKED_PER_STEP}`, [scan.runId, scan.domain, scan.connectionId]);
            if (wanted.length === 0)
                return 0;
            // What waits untouched will be read after now in any case; asking again would only renew its tries.
            await this.askFor(tx, scan, wanted.filter((document) => !document.isWaiting));
            await tx.query(`update reconciliation_document set asked_at = now()
          where run_id = $1 and domain = $2 and external_id = any($3)`, [scan.runId, scan.domain, wanted.map((document) => document.externalId)]);
            return wanted.length;
        });
    }
    /** Notes what became of the documents that were asked for; @returns how many are still waited for */
    async settle(scan) {
        const open = [scan.runId, scan.domain];
        await this.database.query(`update reconciliation_document x set result = v.result, result_reason = v.reason
         from (select y.external_id, r.reason,
                      case when r.status = 'held' then 'held'
                           when r.status = 'parked' then 'failed'
                           when r.attempts > 0 and r.due_at > now() + make_interval(secs => ${WAITED_FOR_SECONDS})
                             then 'failed'
                           when r.id is not null then null
                           when d.last_read_at >= y.asked_at then 'repaired'
                           else 'failed' end as result
                 from reconciliation_document y
                 left join sync_request r on r.connection_id = $3 and r.domain = $2 and r.external_id = y.external_id
                 left join source_document d
                        on d.connection_id = $3 and d.domain = $2 and d.external_id = y.external_id
                where y.run_id = $1 and y.domain = $2 and y.asked_at is not null and y.result is null) v
        where x.run_id = $1 and x.domain = $2 and x.external_id = v.external_id and v.result is not null`, [...open, scan.connectionId]);
        const [row] = await this.database.query(`select count(*)::int as left from reconciliation_document
        where run_id = $1 and domain = $2 and asked_at is not null and result is null`, open);
        return row?.left ?? 0;
    }
    /**
     * Counts what became of everything, and remembers the stamps that these readings answered. A stamp is only believed
     * to be answered when it was a minute old: what Cin7 reads from may lag behind its list.
     */
    async conclude(tx, scan) {
        const moved = await this.judgeRereads(tx, scan);
        await tx.query(`update reconciliation_domain d
          set phase = 'done', in_sync = d.in_sync - $3, missing = f.missing, stale = f.stale, held = f.held,
              failed = f.failed, repaired = f.repaired, complete_up_to = d.scan_started_at
         from (select count(*) filter (where finding = 'missing') as missing,
                      count(*) filter (where finding in ('stale', 'absent')) as stale,
                      count(*) filter (where finding = 'held' or result = 'held') as held,
                      count(*) filter (where finding = 'failed' or result = 'failed') as failed,
                      count(*) filter (where result = 'repaired' and finding <> 'in_sync') as repaired
                 from reconciliation_document where run_id = $1 and domain = $2) f
        where d.run_id = $1 and d.domain = $2`, [scan.runId, scan.domain, moved]);
        // Locked first, in the order in which everybody locks these rows.
        await tx.query(`select 1 from source_document d
         join reconciliation_document x on x.domain = d.domain and x.external_id = d.external_id
        where x.run_id = $1 and x.domain = $2 and x.result = 'repaired' and d.connection_id = $3
        order by d.connection_id, d.domain collate "C", d.external_id collate "C" for update of d`, [scan.runId, scan.domain, scan.connectionId]);
        await tx.query(`update source_document d set listed_stamp = greatest(d.listed_stamp, x.stamp)
         from reconciliation_document x
        where x.run_id = $1 and x.domain = $2 and x.result = 'repaired' and x.stamp is not null
          and d.connection_id = $3 and d.domain = x.domain and d.external_id = x.external_id
          and x.stamp < d.last_read_at - interval '1 minute'
          and x.stamp > coalesce(greatest(d.source_updated_at, d.listed_stamp), '-infinity')`, [scan.runId, scan.domain, scan.connectionId]);
    }
    /** Nothing that changed up to the scan's beginning is missing from now on but what is set aside, and shown as that. */
    async moveWatermark(tx, scan, isWhole) {
        await tx.query(`insert into reconciliation_watermark as w (connection_id, domain, covers_from, complete_up_to, deep_at, run_id)
       values ($1, $2, $3, $4, case when $5 then now() end, $6)
       on conflict (connection_id, domain) do update
          set covers_from = least(w.covers_from, excluded.covers_from),
              complete_up_to = greatest(w.complete_up_to, excluded.complete_up_to),
              deep_at = coalesce(excluded.deep_at, w.deep_at), run_id = excluded.run_id`, [scan.connectionId, scan.domain, scan.scopeFrom, scan.scanStartedAt, isWhole, scan.runId]);
    }
    /** @returns how many of those that looked right were not */
    async judgeRereads(tx, scan) {
        const rows = await tx.query(`update reconciliation_document x
          set finding = case when x.result = 'repaired' then 'stale' else x.result end,
              cause = case when x.result = 'repaired' then 'It changed at Cin7 without a newer change stamp.'
                           else x.cause end
        where run_id = $1 and domain = $2 and finding = 'in_sync' and asked_at is not null
          and (result <> 'repaired'
               or exists (select 1 from record c where c.connection_id = $3 and c.record_type = any($4) and c.kind = $5
                             and c.external_id = x.external_id and c.updated_at >= x.asked_at))
        returning 1`, [scan.runId, scan.domain, scan.connectionId, RECORD_TYPES[scan.domain], KIND_OF_DOMAIN[scan.domain]]);
        return rows.length;
    }
    async askFor(tx, scan, documents) {
        if (documents.length === 0)
            return;
        const { connectionId, domain } = scan;
        const asks = documents.map(({ externalId, reference }) => {
            return { connectionId, domain, externalId, reference, lane: LANES.reconciliation, carried: null };
        });
        await tx.query(askStatement(1), askParameters(asks));
    }
};
RepairStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], RepairStore);
export { RepairStore };
//# sourceMappingURL=repair.store.js.map