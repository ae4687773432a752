import { invalid } from './simulator-error.js';
const KINDS = [
    'rate_limited',
    'status',
    'error_in_200',
    'html',
    'redirect',
    'truncated',
    'slow',
    'reset',
    'huge',
    'mutated',
    'filter_ignored',
    'short_pages',
    'empty_list',
    'by_stamp',
    'without_zone',
    'meanwhile',
];
/** Those that take the place of the right answer; any number of the others can hit one call and shape it. */
const REPLACING = ['rate_limited', 'status', 'error_in_200', 'html', 'redirect', 'reset'];
/** What a fault cannot do without. */
const NEEDED = {
    mutated: ['at', 'the place to change'],
    filter_ignored: ['parameter', 'the name of the one to ignore'],
    short_pages: ['rows', 'the most rows of a page'],
    meanwhile: ['moves', 'a list of moves'],
};
/** The faults that are waiting for their calls. */
export class FaultBook {
    faults = [];
    lastId = 0;
    add(fault) {
        if (!KINDS.includes(fault.kind))
            throw invalid(`"${String(fault.kind)}" is no kind of fault; there are ${KINDS.join(', ')}.`);
        const needed = NEEDED[fault.kind];
        if (needed && !(needed[0] in fault))
            throw invalid(`A fault of this kind needs "${needed[0]}", ${needed[1]}.`);
        this.lastId += 1;
        const listed = { id: this.lastId, fault, left: fault.times ?? 1, toPass: fault.after ?? 0 };
        this.faults.push(listed);
        return listed;
    }
    list() {
        return [...this.faults];
    }
    remove(id) {
        const index = this.faults.findIndex((each) => each.id === id);
        if (index >= 0)
            this.faults.splice(index, 1);
    }
    clear() {
        this.faults.length = 0;
    }
    /** The faults that hit this call: at most one that replaces the answer, and all that shape it. */
    take(call) {
        const hits = [];
        for (const listed of [...this.faults]) {
            const isReplacing = REPLACING.includes(listed.fault.kind);
            if (isReplacing && hits.some((hit) => REPLACING.includes(hit.kind)))
                continue;
            if (!matches(listed.fault, call))
                continue;
            if (listed.toPass > 0) {
                listed.toPass -= 1;
                continue;
            }
            hits.push(listed.fault);
            listed.left -= 1;
            if (listed.left <= 0)
                this.remove(listed.id);
        }
        return hits;
    }
}
function matches(fault, call) {
    if (fault.method !== undefined && fault.method.toUpperCase() !== call.method)
        return false;
    if (fault.accountId !== undefined && fault.accountId.toLowerCase() !== call.accountId)
        return false;
    if (fault.path === undefined)
        return true;
    const pattern = typeof fault.path === 'string' ? new RegExp(fault.path, 'i') : fault.path;
    return new RegExp(pattern.source, pattern.flags.replace('g', '')).test(call.pathAndQuery);
}
//# sourceMappingURL=faults.js.map