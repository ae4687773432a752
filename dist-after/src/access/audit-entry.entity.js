import { defineEntity, p } from '@mikro-orm/core';
const AuditEntrySchema = defineEntity({
    name: 'AuditEntry',
    tableName: 'audit_entry',
    properties: {
        id: p.uuid().primary(),
        at: p.datetime(3).columnType('timestamptz(3)').index(),
        /** Who did it: `admin-api-key` or the client key's id and name. */
        actor: p.text(),
        /** What was done, such as `connection.push_api_key_revealed`. */
        action: p.text(),
        subjectType: p.text(),
        subjectId: p.text(),
        /** Never holds a secret. */
        details: p.json(),
    },
});
/** One change or reveal that somebody must be able to answer for later. */
export class AuditEntry extends AuditEntrySchema.class {
}
AuditEntrySchema.setClass(AuditEntry);
//# sourceMappingURL=audit-entry.entity.js.map