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
import { parkedReason, stoppedReason, unreadableReason } from './attention.js';
import { judgeFreshness } from './freshness.js';
import { FreshnessReader } from './freshness.reader.js';
const MOST_SHOWN = 100;
/** Says which connections need a person. */
let ConnectionHealth = class ConnectionHealth {
    reader;
    constructor(reader) {
        this.reader = reader;
    }
    async ofAll() {
        const all = await this.reader.all();
        const now = new Date();
        const unwell = all.flatMap((facts) => unwellOf(facts, now) ?? []);
        return {
            status: unwell.length === 0 ? 'ok' : 'needs_attention',
            connections: all.length,
            paused: all.filter((facts) => !facts.enabled).length,
            needsAttention: unwell.length,
            unwell: unwell.slice(0, MOST_SHOWN),
        };
    }
};
ConnectionHealth = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [FreshnessReader])
], ConnectionHealth);
export { ConnectionHealth };
function unwellOf(facts, now) {
    const { connectionId, name, enabled, unreadable, stopped, parked } = facts;
    if (!enabled)
        return null;
    const of = (reason, since) => ({ connectionId, name, reason, since: since.toISOString() });
    if (unreadable)
        return of(unreadableReason(unreadable.reason), unreadable.since);
    if (stopped)
        return of(stoppedReason(stopped.reason), stopped.since);
    if (parked)
        return of(parkedReason(connectionId, parked.count), parked.since);
    const { attention } = judgeFreshness(facts, now);
    return attention && of(attention.reason, attention.since);
}
//# sourceMappingURL=connection-health.service.js.map