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
import { v7 as uuidV7 } from 'uuid';
import { AuditService } from '../../access/audit.service.js';
import { mayRead } from '../../access/caller.js';
import { Database } from '../../platform/database/database.js';
import { invalidRequest, notFound, ProblemError } from '../../platform/http/problem.js';
import { CANCEL_ANSWERS } from './acknowledgement-status.js';
import { judge } from './acknowledgement-rules.js';
import { presentAcknowledgement } from './acknowledgement.reader.js';
import { AcknowledgementStore, keyOf, } from './acknowledgement.store.js';
/** Takes what clients say about the records they were given. */
let AcknowledgementService = class AcknowledgementService {
    database;
    store;
    audit;
    constructor(database, store, audit) {
        this.database = database;
        this.store = store;
        this.audit = audit;
    }
    /** @throws ProblemError 404, or 409 when that cannot be said of that revision */
    async one(type, recordId, input, caller) {
        const [judged] = await this.take([{ ...input, recordId }], caller, type);
        if (!judged?.record)
            throw notFound(type, recordId);
        if (judged.result === 'refused')
            throw new ProblemError(409, judged.code, judged.detail);
        const shown = presentAcknowledgement(judged.row, judged.record.revision);
        return { ...shown, isRepeat: judged.result === 'repeated' };
    }
    /** Each by itself: one that is refused keeps no other from being stored. */
    async many(inputs, caller) {
        const judged = await this.take(inputs, caller, null);
        const data = inputs.map(({ recordId, revision, status }, i) => {
            const verdict = judged[i];
            const { code, detail } = verdict.result === 'refused' ? verdict : { code: null, detail: null };
            return { recordId, revision, status, result: verdict.result, code, detail };
        });
        return { data };
    }
    async take(inputs, caller, type) {
        refuseWithoutReason(inputs, type === null);
        return this.database.transaction(async (tx) => {
            const records = await this.store.lock(tx, inputs.map(({ recordId }) => recordId));
            const mine = inputs.filter(({ recordId }) => isVisible(records.get(recordId), caller, type));
            const owner = caller.keyId ?? caller.actor;
            const statuses = await this.store.statusesAt(tx, mine);
            const said = await this.store.saidBy(tx, owner, mine.map(({ recordId }) => recordId));
            const judged = inputs.map((input) => {
                const record = records.get(input.recordId);
                if (!record || !isVisible(record, caller, type))
                    return notThere(input.recordId);
                const key = keyOf(record.id, input.revision);
                const before = said.get(key) ?? null;
                const sentence = { revision: input.revision, status: input.status, reason: input.reason ?? null };
                const verdict = judge(sentence, { ...record, statusThen: statuses.get(key) ?? null, saidBefore: before });
                if (verdict.result !== 'stored')
                    return { ...verdict, record, row: before };
                const row = rowOf(record, sentence, owner, caller);
                said.set(key, row);
                return { ...verdict, record, row };
            });
            await this.write(tx, judged, caller);
            return judged;
        });
    }
    async write(tx, judged, caller) {
        const stored = judged.filter(({ result }) => result === 'stored');
        if (stored.length === 0)
            return;
        await this.store.insert(tx, stored.map(({ row }) => row));
        const latest = new Map();
        for (const { record, row } of stored) {
            // What is said late of an older revision is kept, but takes nothing back.
            const newest = latest.get(record.id)?.revision ?? record.acknowledgedRevision ?? 0;
            if (row.revision >= newest)
                latest.set(record.id, row);
        }
        await this.store.note(tx, [...latest.values()]);
        for (const { record, row } of stored)
            await this.auditIfGrave(tx, record, row, caller);
    }
    /** What somebody at the merchant will ask about; that an order was accepted is the rule. */
    async auditIfGrave(tx, record, row, caller) {
        const isAnswer = CANCEL_ANSWERS.includes(row.status);
        if (!isAnswer && row.status !== 'rejected')
            return;
        const action = `${record.recordType}.${isAnswer ? 'cancel_answered' : 'rejected'}`;
        const { revision, status, reason } = row;
        const details = { reference: record.reference, connectionId: record.connectionId, revision, status, reason };
        await this.audit.record(caller.actor, action, { type: record.recordType, id: record.id }, details, tx);
    }
};
AcknowledgementService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        AcknowledgementStore,
        AuditService])
], AcknowledgementService);
export { AcknowledgementService };
function isVisible(record, caller, type) {
    return record !== undefined && mayRead(caller, record.connectionId) && (type === null || record.recordType === type);
}
function notThere(recordId) {
    const { code, detail } = notFound('record', recordId);
    return { result: 'refused', code, detail, record: null, row: null };
}
function rowOf(record, said, owner, { actor }) {
    const { id: recordId, connectionId, recordType } = record;
    return { id: uuidV7(), recordId, connectionId, recordType, ...said, owner, actor, at: new Date().toISOString() };
}
function refuseWithoutReason(inputs, areMany) {
    const faults = inputs.flatMap(({ status, reason }, i) => {
        if (status !== 'rejected' || reason?.trim())
            return [];
        const path = areMany ? `acknowledgements.${i}.reason` : 'reason';
        return [{ path, message: 'must say why it is rejected' }];
    });
    if (faults.length > 0)
        throw invalidRequest(faults);
}
//# sourceMappingURL=acknowledgement.service.js.map