import { Transform } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { IfGiven, IsInstant } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { DOMAINS } from '../sync/sync-handler.js';
import { DOMAIN_PHASES } from './reconciliation-domain.entity.js';
import { RUN_REASONS, RUN_STATUSES } from './reconciliation.entity.js';

/** Reasons that a person can give; the others are the gateway's own. */
export const ASKED_REASONS = ['requested', 'backfill'] as const;

/** A run to start. Without anything: what changed since each domain was last proven complete. */
export class StartReconciliationDto {
  /** `backfill` goes back to `since`. Default `requested`.
   * @example "backfill" */
  @IfGiven()
  @IsIn(ASKED_REASONS)
  reason?: (typeof ASKED_REASONS)[number];

  /** With `backfill`: documents that changed at Cin7 at or after this instant belong to this connection from now on.
   * @example "2026-08-01T00:00:00Z" */
  @IfGiven()
  @IsInstant()
  since?: string;

  /** Only these domains. Default all.
   * @example ["products"] */
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(DOMAINS, { each: true })
  domains?: (typeof DOMAINS)[number][];

  /** True compares everything that this connection covers, as it is done by itself once a week. Default false. */
  @IfGiven()
  @IsBoolean()
  deep?: boolean;

  /** True says that documents which Cin7 no longer lists were really deleted there, after a run was aborted because of
   * them. Default false. */
  @IfGiven()
  @IsBoolean()
  acceptLosses?: boolean;
}

/** What a run would cost. */
export class EstimateQueryDto {
  /** How far back. Default: where each domain was last proven complete.
   * @example "2026-08-01T00:00:00Z" */
  @IsOptional()
  @IsInstant()
  since?: string;

  /** Domains, with commas between them. Default all.
   * @example "products,sales" */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value,
  )
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(DOMAINS, { each: true })
  domains?: (typeof DOMAINS)[number][];
}

/** Which runs to list. */
export class ReconciliationQueryDto extends PageQueryDto {
  /** Only those of this connection. */
  @IsUUID()
  @IsOptional()
  connectionId?: string;

  /** Only those in this status. */
  @IsIn(RUN_STATUSES)
  @IsOptional()
  status?: (typeof RUN_STATUSES)[number];

  /** Only those started for this reason. */
  @IsIn(RUN_REASONS)
  @IsOptional()
  reason?: (typeof RUN_REASONS)[number];
}

/** What a run found in one domain, and what became of it. */
export class DomainCountsDto {
  /** Documents in Cin7's list that concern this connection. */
  listed!: number;
  /** Of these, those that stood here as they should, or of which nothing has to stand here. */
  inSync!: number;
  /** Those that had never arrived, as found, before repair. */
  missing!: number;
  /** Those of which an older version stood here, and those that stood here but are no longer listed; as found. */
  stale!: number;
  /** Missing and stale ones that are right now. */
  repaired!: number;
  /** Those that wait for a mapping. */
  held!: number;
  /** Those that could not be read or understood; the sync requests say why. */
  failed!: number;
  /** Nothing that changed until then is missing, but what is held or failed; null before the domain is done. */
  completeUpTo!: string | null;
  /** `waiting` for its turn, `scanning` the list, `repairing` what differed, then `done` or `failed`. */
  phase!: (typeof DOMAIN_PHASES)[number];
  /** The page of the list that is read next. */
  nextPage!: number;
  /** Rows in the list, as Cin7 says. */
  total!: number | null;
  /** Why it failed. */
  failure!: string | null;
}

/** Only the domains that the run covers. */
export class DomainsOfRunDto {
  products?: DomainCountsDto;
  purchases?: DomainCountsDto;
  sales?: DomainCountsDto;
  transfers?: DomainCountsDto;
}

/** One comparison of a connection with its Cin7 account. */
export class ReconciliationDto {
  id!: string;
  connectionId!: string;
  /** `scheduled` each night, `requested` by a person, `backfill` further back, `downtime` after the gateway was away,
   * `feed_guard` after notifications did not come. */
  reason!: (typeof RUN_REASONS)[number];
  /** Paused runs are `running`, see `pausedAt`. */
  status!: (typeof RUN_STATUSES)[number];
  /** Why it was aborted, and what to do. */
  abortReason!: string | null;
  /** Why it does not go on at the moment. */
  waitingFor!: string | null;
  /** True when everything is compared, not only what changed lately. */
  deep!: boolean;
  /** How far back a person asked it to go. */
  since!: string | null;
  startedAt!: string;
  pausedAt!: string | null;
  finishedAt!: string | null;
  /** Calls to Cin7 spent so far, repairs included. */
  calls!: number;
  domains!: DomainsOfRunDto;
}

/** One page of runs, newest first. */
export class ReconciliationPageDto {
  data!: ReconciliationDto[];
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
}

/** What a run would cost in one domain. */
export class DomainEstimateDto {
  /** @example "sales" */
  domain!: (typeof DOMAINS)[number];
  /** From when on; null for the whole list. */
  since!: string | null;
  /** Rows in Cin7's list; null when Cin7 does not say. */
  listed!: number | null;
  /** Calls for the pages of the list. */
  pages!: number;
  /** Documents that are fetched one by one, at the most. */
  details!: number;
}

/** What a run would cost, asked before it is started. */
export class ReconciliationEstimateDto {
  connectionId!: string;
  domains!: DomainEstimateDto[];
  /** Calls at the most. */
  calls!: number;
  /** Minutes at the most, if nothing else is called. */
  minutes!: number;
  /** How that was reckoned, in a sentence. */
  explanation!: string;
}
