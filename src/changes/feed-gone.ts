import { ProblemError } from '../platform/http/problem.js';

const ANEW =
  'Read everything anew with GET /api/v1/changes/snapshot and go on from its `feedCursor`; or ask with `from=beginning` for what is still there.';

/** 410: changes after this place were removed. */
export function changesRemoved(what: string): ProblemError {
  return new ProblemError(410, 'changes_removed', `${what} is older than the changes that are kept. ${ANEW}`);
}

/** 410: the feed has another change at this place, or none, than the one that it gave the cursor out for. */
export function feedWentBack(): ProblemError {
  const why =
    'The database was brought back from a backup since this cursor was given out, and what it stands for is lost.';
  return new ProblemError(410, 'feed_went_back', `${why} ${ANEW}`);
}

/** 410: what a consumer has read since the backup is not known here. */
export function consumerWentBack(name: string): ProblemError {
  const detail =
    `The database was brought back from a backup, and how far ${name} had read by then is lost. Read everything anew ` +
    `with GET /api/v1/changes/snapshot, then POST its \`feedCursor\` to /api/v1/consumers/${name}/position.`;
  return new ProblemError(410, 'feed_went_back', detail);
}
