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
import { limitFor, WINDOW_FULL } from './call-limits.js';
import { callsInWindow } from './call-window.js';
import { effectiveLimit, takeCallSlowly } from './slow-down.js';
const milliseconds = (column) => `(extract(epoch from a.${column}) * 1000)::float8 as ${column}_ms`;
/** Shows the call budget to people; takes nothing from it and locks nothing. */
let BudgetReader = class BudgetReader {
    database;
    constructor(database) {
        this.database = database;
    }
    async read({ accountId, callsPerMinute }) {
        const [row] = await this.database.query(`select (extract(epoch from clock.now) * 1000)::float8 as now_ms, a.slice_numbers, a.slice_counts, a.rest_reason,
              ${milliseconds('rest_until')}, a.slowed_to, ${milliseconds('slowed_at')}, a.stopped_reason,
              ${milliseconds('stopped_at')}
         from (select clock_timestamp() as now) clock left join cin7_account a on a.account_id = $1`, [accountId]);
        if (!row)
            throw new Error(`The call budget of Cin7 account ${accountId} cannot be read.`);
        return stateOf(row, callsPerMinute);
    }
};
BudgetReader = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], BudgetReader);
export { BudgetReader };
/** Also of an account that was never called and so has no row. */
function stateOf(row, callsPerMinute) {
    const nowMs = row.now_ms;
    const window = { sliceNumbers: (row.slice_numbers ?? []).map(Number), sliceCounts: row.slice_counts ?? [] };
    const slowed = row.slowed_to === null ? null : { to: row.slowed_to, atMs: row.slowed_at_ms ?? nowMs };
    const effective = effectiveLimit(callsPerMinute, slowed, nowMs);
    const background = limitFor(effective, 'background');
    const restUntilMs = row.rest_reason === WINDOW_FULL ? 0 : (row.rest_until_ms ?? 0);
    const isResting = restUntilMs > nowMs;
    const isStopped = row.stopped_at_ms !== null;
    const nextCallMs = Math.max(nowMs + untilRoom(window, nowMs, slowed, { full: limitFor(callsPerMinute, 'background'), slowed: background }), isResting ? restUntilMs : 0);
    return {
        now: new Date(nowMs),
        callsPerMinute,
        effectiveCallsPerMinute: effective,
        backgroundCallsPerMinute: background,
        usedInWindow: callsInWindow(window, nowMs),
        nextCallAt: nextCallMs > nowMs && !isStopped ? new Date(nextCallMs) : null,
        slowDown: slowed && effective < callsPerMinute ? { to: slowed.to, since: new Date(slowed.atMs) } : null,
        rest: isResting ? { until: new Date(restUntilMs), reason: row.rest_reason ?? 'Cin7 asked for it.' } : null,
        stopped: isStopped
            ? { since: new Date(row.stopped_at_ms ?? nowMs), reason: row.stopped_reason ?? 'Cin7 refused the key.' }
            : null,
    };
}
function untilRoom(window, nowMs, slowDown, limits) {
    const taken = takeCallSlowly(window, nowMs, slowDown, limits);
    return taken.granted ? 0 : taken.retryAfterMs;
}
//# sourceMappingURL=budget-reader.service.js.map