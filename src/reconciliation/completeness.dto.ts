import { DOMAINS } from '../sync/sync-handler.js';
import { RUN_REASONS, RUN_STATUSES } from './reconciliation.entity.js';

export const NOT_RIGHT = ['missing', 'stale', 'held'] as const;

/** A document that is not right, or was not. */
export class NotRightDto {
  /** Its number, SO-, PO-, TR-, or its SKU. @example "SO-00044" */
  reference!: string | null;
  externalId!: string;
  what!: (typeof NOT_RIGHT)[number];
  /** What is the matter. */
  cause!: string;
  /** What is done about it, or has to be. */
  repair!: string;
}

/** A bounded list. */
export class NotRightListDto {
  /** How many there are. */
  total!: number;
  /** The first hundred, by number. */
  data!: NotRightDto[];
}

/** What was not right when the run looked, before repair. */
export class FoundDto {
  missing!: number;
  stale!: number;
  repaired!: number;
}

/** Records for which a client has something to say. */
export class WaitingForClientsDto {
  count!: number;
  /** Since when the one that waits longest stands as it does.
   * @example "2026-11-23T09:15:00.000Z" */
  oldestAt!: string | null;
  /** How long that is, in seconds.
   * @example 5400 */
  oldestAgeSeconds!: number | null;
}

/** What clients said about the orders and receipts of a domain. */
export class HandledByClientsDto {
  /** Records that were accepted as they now stand. */
  accepted!: number;
  /** Records that were rejected as they now stand. */
  rejected!: number;
  /** Records of which a client said that they are done, as they now stand. */
  done!: number;
  /** Open records of which nobody has said anything since they last changed. */
  unacknowledged!: WaitingForClientsDto;
  /** Cancelled records that a client had accepted, and that wait for its answer to the cancellation. */
  awaitingCancelAnswer!: WaitingForClientsDto;
}

/** How complete one domain is, judged from the data. */
export class DomainReport {
  domain!: (typeof DOMAINS)[number];
  /** Documents in Cin7's list that concern this connection. */
  inCin7!: number;
  /** Of these, those that stand here as they should, or of which nothing has to stand here. */
  here!: number;
  /** Still missing now. */
  missing!: number;
  /** Still out of date now. */
  stale!: number;
  /** Waiting for a mapping. */
  held!: number;
  /** Of the missing and stale ones, those that could not be read or understood. */
  failed!: number;
  /** What clients said; null for products, and in reports from before clients could say anything. */
  acknowledged!: HandledByClientsDto | null;
  /** As the run found it, before repair. */
  found!: FoundDto;
  /** What changed before this, and was never seen here, is none of this connection's. */
  coversFrom!: string;
  /** Nothing that changed until then is missing, but what is listed here; null when it was never proven. */
  completeUpTo!: string | null;
  /** How far Cin7's list can be trusted, and what was noticed. */
  notes!: string[];
  notRight!: NotRightListDto;
  /** What was missing or stale and is right now. */
  healed!: NotRightListDto;
  /** When this was judged, and by which run. */
  judgedAt!: string;
  runId!: string;
}

/** What became of the last night's run. */
export class NightDto {
  /** The merchant's calendar day. @example "2026-11-24" */
  on!: string;
  outcome!: 'started' | 'skipped';
  /** Why it was skipped. */
  reason!: string | null;
  runId!: string | null;
}

/** The newest run, in short. */
export class LastRunDto {
  id!: string;
  reason!: (typeof RUN_REASONS)[number];
  status!: (typeof RUN_STATUSES)[number];
  abortReason!: string | null;
  startedAt!: string;
  finishedAt!: string | null;
}

/** Whether anything is missing, and how that is known. */
export class CompletenessDto {
  connectionId!: string;
  connectionName!: string;
  /** True when nothing in any domain is missing, stale, held or failed, and each domain was proven. */
  isComplete!: boolean;
  /** The earliest `completeUpTo` of the domains; null when one was never proven. */
  completeUpTo!: string | null;
  /** Each domain as its last run left it. */
  domains!: DomainReport[];
  /** Domains of which no run has proven anything yet. */
  neverProven!: (typeof DOMAINS)[number][];
  lastNight!: NightDto | null;
  lastRun!: LastRunDto | null;
}

/** The report of one run. */
export class RunReportDto {
  runId!: string;
  connectionId!: string;
  connectionName!: string;
  reason!: (typeof RUN_REASONS)[number];
  status!: (typeof RUN_STATUSES)[number];
  abortReason!: string | null;
  startedAt!: string;
  finishedAt!: string | null;
  calls!: number;
  isComplete!: boolean;
  /** The domains that are done. */
  domains!: DomainReport[];
}
