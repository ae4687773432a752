/** Documents stored in one transaction: a pick that comes meanwhile waits for no more than these. */
const STORED_TOGETHER = 100;
/** What one run has read and not yet stored, in parts, each done by a step of its own. */
export class BulkWork {
    parts = [];
    atEnd = [];
    /** Called when all is stored, or was given up. */
    onEnd(work) {
        this.atEnd.push(work);
    }
    /** What is not stored is forgotten: it is read again. */
    end() {
        this.parts.length = 0;
        for (const work of this.atEnd.splice(0))
            work();
    }
}
export function partsOf(documents) {
    const parts = [];
    for (let at = 0; at < documents.length; at += STORED_TOGETHER)
        parts.push(documents.slice(at, at + STORED_TOGETHER));
    return parts;
}
//# sourceMappingURL=bulk-work.js.map