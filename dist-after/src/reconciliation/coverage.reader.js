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
import { Database } from '../platform/database/database.js';
/** Reads what connections cover; a new one covers what changes from its creation on. */
let CoverageReader = class CoverageReader {
    database;
    constructor(database) {
        this.database = database;
    }
    async of(connectionId, domain) {
        const [row] = await this.database.query(`select coalesce(w.covers_from, c.created_at) as from, coalesce(w.complete_up_to, c.created_at) as to
         from connection c left join reconciliation_watermark w on w.connection_id = c.id and w.domain = $2
        where c.id = $1`, [connectionId, domain]);
        return { coversFrom: new Date(row?.from ?? Number.NaN), completeUpTo: new Date(row?.to ?? Number.NaN) };
    }
    /** Listed documents that a run would fetch: changed since they were read, or never read. */
    async countDiffering(connectionId, domain, scopeFrom, rows) {
        const known = rows.filter((row) => row.externalId !== null && row.standing === 'may');
        const [row] = await this.database.query(`select count(*)::int as count
         from unnest($3::text[], $4::timestamptz[]) as l(external_id, stamp)
         left join source_document d
                on d.connection_id = $1 and d.domain = $2 and d.external_id = l.external_id
        where case when d.external_id is null then coalesce(l.stamp >= $5, true)
                   else l.stamp > coalesce(greatest(d.source_updated_at, d.listed_stamp), '-infinity') end`, [connectionId, domain, known.map((each) => each.externalId), known.map((each) => each.stamp), scopeFrom]);
        return row?.count ?? 0;
    }
};
CoverageReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], CoverageReader);
export { CoverageReader };
//# sourceMappingURL=coverage.reader.js.map