import { MOVES } from '../control/moves.js';
import { unknown } from '../simulator-error.js';
/** Lets a call's query be read as the list traps that hit it want. */
export function setTraps(query, faults) {
    for (const fault of faults) {
        if (fault.kind === 'filter_ignored')
            query.ignored.add(fault.parameter.toLowerCase());
        else if (fault.kind === 'short_pages')
            query.rowTraps.maxRows = fault.rows;
        else if (fault.kind === 'empty_list')
            query.rowTraps.isEmpty = true;
        else if (fault.kind === 'by_stamp')
            query.rowTraps.isByStamp = true;
    }
}
/** Makes what happens in Cin7 between this answer and the next. */
export function makeMoves(account, faults) {
    for (const fault of faults) {
        if (fault.kind !== 'meanwhile')
            continue;
        for (const { move: name, ...args } of fault.moves) {
            const move = MOVES[name];
            if (move === undefined)
                throw unknown('move', name);
            move.run(account, args);
        }
    }
}
//# sourceMappingURL=list-traps.js.map