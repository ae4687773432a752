import { ProblemError } from '../platform/http/problem.js';
const ANEW = 'Read everything anew with GET /api/v1/changes/snapshot and go on from its `feedCursor`; or ask with `from=beginning` for what is still there.';
/** 410: changes after this place were removed. */
export function changesRemoved(what) {
    return new ProblemError(410, 'changes_removed', `${what} is older than the changes that are kept. ${ANEW}`);
}
/** 410: the feed ends before this place, so it is not the feed that gave the cursor out. */
export function feedWentBack() {
    const why = 'The cursor is ahead of the feed: the database was brought back from a backup since it was given out.';
    return new ProblemError(410, 'feed_went_back', `${why} ${ANEW}`);
}
//# sourceMappingURL=feed-gone.js.map