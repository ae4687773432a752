/** How often a topic has come lately. */
export interface Rhythm {
  firstReceivedAt: Date;
  lastReceivedAt: Date;
  received: number;
  /** Weeks since 1970 of the newest entry of `longestGaps`. */
  week: number;
  /** Seconds, the newest week first, at most `WEEKS_KEPT`. */
  longestGaps: readonly number[];
}

/** What came of a topic since the last look. */
export interface Arrivals {
  first: Date;
  last: Date;
  count: number;
  /** Between two of them, in seconds; 0 for a single one. */
  longestGap: number;
}

/** Whether a topic has been quiet for longer than usual. */
export interface Quietness {
  isQuiet: boolean;
  quietSeconds: number;
  /** The longest time between two of the last weeks; null while too little is known to speak of usual. */
  usualSeconds: number | null;
}

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** Long enough for a holiday to count as usual, short enough to learn that a merchant has grown. */
const WEEKS_KEPT = 4;
/** Nights and weekends are only known after a week, and a handful of notifications is no rhythm. */
const LEAST_OBSERVED_MS = WEEK_MS;
const LEAST_RECEIVED = 10;
/** A little longer than ever is not strange yet. */
const TOLERANCE = 1.5;
const LEAST_TOLERANCE_SECONDS = 3_600;

/** Takes what came into the rhythm. Pure. */
export function observe(known: Rhythm | null, arrivals: Arrivals): Rhythm {
  const { first, last, count, longestGap } = arrivals;
  const sinceKnown = known === null ? 0 : (first.getTime() - known.lastReceivedAt.getTime()) / 1000;
  const gap = Math.round(Math.max(sinceKnown, longestGap, 0));
  const week = Math.floor(last.getTime() / WEEK_MS);
  const passed = known === null ? WEEKS_KEPT : Math.min(WEEKS_KEPT, Math.max(0, week - known.week));
  const older = [...Array<number>(passed).fill(0), ...(known?.longestGaps ?? [])].slice(0, WEEKS_KEPT);
  const [newest = 0, ...rest] = older;
  return {
    firstReceivedAt: known?.firstReceivedAt ?? first,
    lastReceivedAt: known !== null && known.lastReceivedAt > last ? known.lastReceivedAt : last,
    received: (known?.received ?? 0) + count,
    week: Math.max(week, known?.week ?? week),
    longestGaps: [Math.max(newest, gap), ...rest],
  };
}

/** Judges how long it has been quiet. Pure. */
export function quietness(rhythm: Rhythm, now: Date): Quietness {
  const { firstReceivedAt, lastReceivedAt, received, longestGaps } = rhythm;
  const quietSeconds = Math.max(0, Math.round((now.getTime() - lastReceivedAt.getTime()) / 1000));
  const observedMs = lastReceivedAt.getTime() - firstReceivedAt.getTime();
  if (received < LEAST_RECEIVED || observedMs < LEAST_OBSERVED_MS) {
    return { isQuiet: false, quietSeconds, usualSeconds: null };
  }
  const usualSeconds = Math.max(...longestGaps);
  const limit = Math.max(usualSeconds * TOLERANCE, usualSeconds + LEAST_TOLERANCE_SECONDS);
  return { isQuiet: quietSeconds > limit, quietSeconds, usualSeconds };
}
