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
/**
 * Spares each wake of a connection whose Cin7 account rests a document taken and put back in vain. Only those are asked
 * about in the database that were found at rest here; whether calls may be made is for the call budget to say.
 */
let RestingConnections = class RestingConnections {
    database;
    until = new Map();
    constructor(database) {
        this.database = database;
    }
    note(connectionId, restMs) {
        this.until.set(connectionId, performance.now() + restMs);
    }
    /** How much longer it rests, in milliseconds; 0 when it does not, or when that has to be found out by a call. */
    async restMs(connectionId) {
        const noted = (this.until.get(connectionId) ?? 0) - performance.now();
        if (noted <= 0) {
            this.until.delete(connectionId);
            return 0;
        }
        // Another process, or a person's test of the credential, may have ended the rest.
        const [row] = await this.database.query(`select coalesce(extract(epoch from a.rest_until - clock_timestamp()) * 1000, 0)::float8 as ms
         from connection c join credential k on k.id = c.credential_id join cin7_account a on a.account_id = k.username
        where c.id = $1 and a.stopped_at is null`, [connectionId]);
        const ms = Math.min(row?.ms ?? 0, noted);
        if (ms > 0)
            return ms;
        this.until.delete(connectionId);
        return 0;
    }
    /** Something was changed that calls depend on. */
    forget(connectionId) {
        this.until.delete(connectionId);
    }
};
RestingConnections = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], RestingConnections);
export { RestingConnections };
//# sourceMappingURL=resting-connections.js.map