import type { WaitingWork } from './backlog.reader.js';
import { WORTH_A_PAGE } from './page-scanner.js';

/** Documents on one page of a list. */
const PAGE_SIZE = 1_000;

/** An answer of Cin7 takes about this long, and an account is called one at a time. */
const CALL_MS = 500;

const WINDOW_MS = 60_000;

/** What an estimate is made from. */
export interface EstimateInput {
  now: Date;
  /** Documents that wait. */
  waiting: number;
  /** Calls that they cost. */
  calls: number;
  /** Documents among them that are read by pages of a list. */
  paged: number;
  /** Calls that wait in each other connection of the same Cin7 account. */
  otherCalls: readonly number[];
  /** Calls a minute for all of them together. */
  callsPerMinute: number;
  /** Calls of the last 60 s, which count against the next ones. */
  usedInWindow: number;
  /** No calls before this instant. */
  restUntil: Date | null;
  /** When the last of the documents may be looked at: one that failed waits for its next try. */
  lastDueAt: Date | null;
  /** Why nothing is called until a person acts; null when nothing is in the way. */
  obstacle: string | null;
}

/** When a connection's backlog will be done, in calls and in time. */
export interface Estimate {
  calls: number;
  caughtUpAt: Date | null;
  explanation: string;
}

/** The calls that waiting work costs, at the least: a list may also bring documents that nobody asked for. */
export function callsOf({ singles, paged }: Omit<WaitingWork, 'connectionId'>): number {
  return singles + (paged < WORTH_A_PAGE ? paged : Math.ceil(paged / PAGE_SIZE));
}

/**
 * When everything that waits will have been looked at, if nothing new comes. Connections of one account take turns, so
 * until ours is done each other one takes as many calls as ours, or as many as it has. Pure.
 */
export function estimate(input: EstimateInput): Estimate {
  const { calls, waiting, obstacle } = input;
  if (waiting === 0) return { calls, caughtUpAt: input.now, explanation: 'Nothing waits.' };
  const work = `${count(waiting, 'document')} need about ${count(calls, 'call')}`;
  if (obstacle !== null) return { calls, caughtUpAt: null, explanation: `${obstacle} ${work}.` };
  const taken = input.otherCalls.reduce((sum, others) => sum + Math.min(others, calls), 0);
  const start = Math.max(input.now.getTime(), input.restUntil?.getTime() ?? 0);
  const called = start + durationMs(input, calls + taken);
  const lastDue = input.lastDueAt?.getTime() ?? 0;
  const parts = [`${work}, at ${count(input.callsPerMinute, 'call')} a minute`];
  if (input.paged >= WORTH_A_PAGE)
    parts.push(`${input.paged} of them are read by pages, and cost one more call each where no page brings them`);
  if (taken > 0) parts.push(`other connections of the same Cin7 account take about ${taken} meanwhile`);
  if (start > input.now.getTime()) parts.push('the account rests first');
  if (lastDue > called) parts.push('some failed and wait for their next try');
  return { calls, caughtUpAt: new Date(Math.max(called, lastDue)), explanation: `${parts.join('; ')}.` };
}

/** Places come free at the latest when the window has passed, so what does not fit now takes whole windows. */
function durationMs({ callsPerMinute, usedInWindow }: EstimateInput, together: number): number {
  const free = Math.max(0, callsPerMinute - usedInWindow);
  const windows = Math.ceil(Math.max(0, together - free) / callsPerMinute);
  return Math.max(windows * WINDOW_MS, together * CALL_MS);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
