/** A list that lacks more than this share of what stands here is not believed. */
const MOST_LOST_SHARE = 0.2;
/** So few may be missing for a reason of their own; each is then asked for by its id. */
const FEWEST_LOST = 3;
/**
 * Whether a source suddenly looks empty: then nothing it lacks may be taken for deleted. Cin7 deletes next to nothing,
 * so many losses mean another account, a filter gone wrong, or a fault. Over a part of the range only a list that has
 * none of them is doubted, because a document's own stamp may be newer than its stamp in the list.
 */
export function looksEmpty({ expected, lost, isWholeRange }) {
    if (lost < FEWEST_LOST)
        return false;
    return lost === expected || (isWholeRange && lost > expected * MOST_LOST_SHARE);
}
//# sourceMappingURL=loss-rule.js.map