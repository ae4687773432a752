import { defineEntity, p } from '@mikro-orm/core';
const WatermarkSchema = defineEntity({
    name: 'Watermark',
    tableName: 'reconciliation_watermark',
    properties: {
        connectionId: p.uuid().primary(),
        domain: p.text().$type().primary(),
        /** Nothing that changed between these two is missing. */
        coversFrom: p.datetime(3).columnType('timestamptz(3)'),
        completeUpTo: p.datetime(3).columnType('timestamptz(3)'),
        /** When everything was last compared. */
        deepAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        runId: p.uuid().nullable(),
    },
});
/** How far a domain of a connection is proven complete. Moved by complete scans only; without a row: the connection's creation. */
export class Watermark extends WatermarkSchema.class {
}
WatermarkSchema.setClass(Watermark);
//# sourceMappingURL=watermark.entity.js.map