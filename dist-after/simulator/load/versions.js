import { parseInstant } from '../dates.js';
import { shapeOf } from './json.js';
/**
 * Sorts recorded answers into documents: per id the states in order of their change stamps, each by its most complete
 * recording. States that lack whole parts which another recording has (answers to a POST or DELETE) are left out.
 */
export function versionsOf(documents, idKey) {
    const byId = new Map();
    for (const document of documents) {
        const id = String(document[idKey]).toLowerCase();
        byId.set(id, [...(byId.get(id) ?? []), document]);
    }
    return [...byId.values()].map(states);
}
function states(recordings) {
    const widest = Math.max(...recordings.map((recording) => Object.keys(recording).length));
    const byStamp = new Map();
    for (const recording of recordings.filter((each) => Object.keys(each).length === widest)) {
        const stamp = parseInstant(String(recording['LastModifiedOn'] ?? recording['LastUpdatedDate'] ?? ''));
        const before = byStamp.get(stamp);
        if (before === undefined || shapeOf(recording).size > shapeOf(before).size)
            byStamp.set(stamp, recording);
    }
    return [...byStamp].sort(([a], [b]) => a - b).map(([, recording]) => recording);
}
//# sourceMappingURL=versions.js.map