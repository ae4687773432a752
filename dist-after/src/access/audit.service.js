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
import { Database } from '../platform/database/database.js';
/** Writes down who did what, for everything somebody must be able to answer for later. */
let AuditService = class AuditService {
    database;
    constructor(database) {
        this.database = database;
    }
    /**
     * @param actor `caller.actor`, or the name of the part of ERPGate that acted by itself
     * @param action subject and past participle, such as `connection.push_api_key_revealed`
     * @param details never a secret
     * @param within the transaction of the change, so that neither is ever stored without the other
     */
    async record(actor, action, subject, details = {}, within = this.database) {
        await within.query(`insert into "audit_entry" ("id", "at", "actor", "action", "subject_type", "subject_id", "details")
       values ($1, $2, $3, $4, $5, $6, $7)`, [uuidv7(), new Date(), actor, action, subject.type, subject.id, JSON.stringify(details)]);
    }
};
AuditService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], AuditService);
export { AuditService };
//# sourceMappingURL=audit.service.js.map