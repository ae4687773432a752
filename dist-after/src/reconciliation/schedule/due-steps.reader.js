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
import { STEP_IS_DUE } from '../run.store.js';
/** Of a connection `c`: a run has a step to take, or its open transfers or its zone are to be looked at. */
const HAS_DUE_STEP = `(exists (select 1 from reconciliation r where r.connection_id = c.id and ${STEP_IS_DUE})
  or exists (select 1 from connection_schedule s where s.connection_id = c.id
                 and (s.poll_due_at <= now() or s.zone_due_at <= now())))`;
/** Tells which connections reconciliation has something to do for. */
let DueStepsReader = class DueStepsReader {
    database;
    constructor(database) {
        this.database = database;
    }
    /** Only those that may call: enabled, and their Cin7 account neither stopped nor resting. */
    async connections() {
        const rows = await this.database.query(`select c.id from connection c
         join credential k on k.id = c.credential_id
         left join cin7_account a on a.account_id = k.username
        where c.enabled and a.stopped_at is null and (a.rest_until is null or a.rest_until <= now()) and ${HAS_DUE_STEP}`);
        return rows.map((row) => row.id);
    }
    /** What of a connection is due, in one question: it is asked in every turn. */
    async of(connectionId) {
        const [row] = await this.database.query(`select exists (select 1 from reconciliation where connection_id = $1 and ${STEP_IS_DUE}) as run,
              coalesce(bool_or(poll_due_at <= now()), false) as transfers,
              coalesce(bool_or(zone_due_at <= now()), false) as zone
         from connection_schedule where connection_id = $1`, [connectionId]);
        return row ?? { run: false, transfers: false, zone: false };
    }
};
DueStepsReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], DueStepsReader);
export { DueStepsReader };
//# sourceMappingURL=due-steps.reader.js.map