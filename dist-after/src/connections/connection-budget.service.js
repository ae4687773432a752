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
import { BudgetReader } from '../cin7-core/budget-reader.service.js';
import { SECRET_UNREADABLE } from '../credentials/credential-store.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { effectiveSettings } from './connection-settings.js';
import { Connection } from './connection.entity.js';
/** Shows a connection's call budget to rooms that must not reach Cin7 themselves. */
let ConnectionBudget = class ConnectionBudget {
    database;
    budgets;
    settings;
    constructor(database, budgets, settings) {
        this.database = database;
        this.budgets = budgets;
        this.settings = settings;
    }
    /** Opens no password, so it also answers when that cannot be decrypted. Null when there is no such connection. */
    async read(connectionId) {
        const row = await this.database.em().findOne(Connection, { id: connectionId }, { populate: ['credential'] });
        if (row === null)
            return null;
        const accountId = row.credential.username;
        const callsPerMinute = effectiveSettings(row.settings).callsPerMinute ?? this.settings.cin7Core.callsPerMinute;
        const budget = await this.budgets.read({ accountId, callsPerMinute });
        return { connectionId: row.id, enabled: row.enabled, accountId, budget, unreadable: unreadableOf(row.credential) };
    }
};
ConnectionBudget = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        BudgetReader,
        Settings])
], ConnectionBudget);
export { ConnectionBudget };
function unreadableOf({ lastTest }) {
    if (!lastTest || lastTest.ok || lastTest.errorKind !== SECRET_UNREADABLE)
        return null;
    return { since: new Date(lastTest.testedAt), reason: lastTest.reason };
}
//# sourceMappingURL=connection-budget.service.js.map