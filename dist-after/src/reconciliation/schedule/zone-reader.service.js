var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var ZoneReader_1;
import { Injectable, Logger } from '@nestjs/common';
import { CompanyBook } from '../../cin7-core/company-book.service.js';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import { Database } from '../../platform/database/database.js';
import { isZone } from './night.js';
/** Asks a connection's Cin7 account once a week which time zone it is in; the nightly run goes by that. */
let ZoneReader = ZoneReader_1 = class ZoneReader {
    database;
    companies;
    logger = new Logger(ZoneReader_1.name);
    constructor(database, companies) {
        this.database = database;
        this.companies = companies;
    }
    /** One call when it is due. A failure is not worth a word: without the zone the night is that of UTC. */
    async step(context) {
        const { connectionId } = context;
        const claimed = await this.database.query(`update connection_schedule set zone_due_at = now() + interval '1 hour'
        where connection_id = $1 and zone_due_at <= now() returning 1`, [connectionId]);
        if (claimed.length === 0)
            return;
        try {
            const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
            const { TimeZone: zone } = await this.companies.companyOf(account);
            const isKnown = zone !== null && isZone(zone);
            if (!isKnown)
                this.logger.warn({ connectionId, zone }, 'The Cin7 account names no time zone that is known');
            await this.database.query(`update connection_schedule set time_zone = $2, zone_due_at = now() + interval '7 days' where connection_id = $1`, [connectionId, isKnown ? zone : null]);
        }
        catch (error) {
            if (!(error instanceof Cin7Error))
                throw error;
        }
    }
};
ZoneReader = ZoneReader_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        CompanyBook])
], ZoneReader);
export { ZoneReader };
//# sourceMappingURL=zone-reader.service.js.map