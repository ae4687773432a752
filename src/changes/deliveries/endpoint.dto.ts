import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IfGiven, IsInstant, IsInstantOr, LowerCased, Trimmed } from '../../platform/http/field.decorators.js';

/** A new endpoint. */
export class CreateEndpointDto {
  /** For people.
   * @example "Warehouse Melbourne" */
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  /** Where messages are posted to: https, or http at an address that DELIVERY_ALLOWED_NETWORKS allows.
   * @example "https://wms.example.com/erpgate" */
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  url!: string;

  /** Only changes of this connection. */
  @LowerCased()
  @IsUUID()
  @IsOptional()
  connectionId?: string | null;

  /** Only changes of this type of record. */
  @IsIn(['item', 'receipt', 'order'])
  @IsOptional()
  recordType?: 'item' | 'receipt' | 'order' | null;

  /** Only changes of records for this warehouse code, or that were for it until that change. Items always come.
   * @example "MEL" */
  @IsString()
  @MaxLength(200)
  @IsOptional()
  warehouse?: string | null;

  /** `now` (the default), `beginning`, or the first change that occurred at an instant or later.
   * @example "now" */
  @IsInstantOr(['beginning', 'now'])
  @IsOptional()
  from?: string;
}

/** What changes at an endpoint. What is not named stays; null takes a filter away. */
export class UpdateEndpointDto {
  @IfGiven()
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  url?: string;

  @LowerCased()
  @IsUUID()
  @IsOptional()
  connectionId?: string | null;

  @IsIn(['item', 'receipt', 'order'])
  @IsOptional()
  recordType?: 'item' | 'receipt' | 'order' | null;

  @IsString()
  @MaxLength(200)
  @IsOptional()
  warehouse?: string | null;

  /** `paused` sends nothing; `active` goes on where it was, also after it was switched off, and tries what is late at once. */
  @IfGiven()
  @IsIn(['active', 'paused'])
  status?: 'active' | 'paused';
}

/** For how long the secret before a new one goes on signing, too. */
export class RotateEndpointSecretDto {
  /** Hours. With 0 only the new secret signs. */
  @IsInt()
  @Min(0)
  @Max(168)
  @IsOptional()
  graceHours?: number = 24;
}

/** What to deliver again: one of the two. */
export class ReplayEndpointDto {
  /** Every change that occurred at this instant or later.
   * @example "2026-11-20T00:00:00Z" */
  @IsInstant()
  @IsOptional()
  since?: string;

  /** Every change of this record. */
  @LowerCased()
  @IsUUID()
  @IsOptional()
  recordId?: string;
}

/** How far an endpoint is behind. */
export class EndpointLagDto {
  /** Records whose delivery failed, or that are delivered again; with 100 of them the endpoint gets nothing new. */
  lateRecords!: number;
  /** Since when the first of them fails; 27 hours later the endpoint is switched off. */
  failingSince!: string | null;
  /** When the next of them is tried. */
  nextAttemptAt!: string | null;
  /** Nothing is sent before: its receiver asked for it by `Retry-After`. Null when it did not, and when that is over. */
  waitUntil!: string | null;
  /** What went wrong last. */
  lastError!: string | null;
  /** Changes of the whole feed after its place, filters apart; counted up to 10,000. */
  changes!: number;
}

/** An address that is told of changes. */
export class EndpointDto {
  id!: string;
  name!: string;
  /** Whose it is: it gets what this key may see.
   * @example "client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)" */
  owner!: string;
  url!: string;
  connectionId!: string | null;
  recordType!: 'item' | 'receipt' | 'order' | null;
  warehouse!: string | null;
  /** `switched_off`: ERPGate gave up; `statusReason` says why. Nothing is lost: `active` goes on from there. */
  status!: 'active' | 'paused' | 'switched_off';
  statusReason!: string | null;
  statusSince!: string;
  /** Its place in the feed: everything up to here is delivered, except what is late. */
  cursor!: string;
  /** Until when the secret before the last one signs, too. */
  previousSecretValidUntil!: string | null;
  lastDeliveredAt!: string | null;
  createdAt!: string;
  lag!: EndpointLagDto;
}

/** An endpoint with its secret, which is shown this once. */
export class CreatedEndpointDto extends EndpointDto {
  /** For the check of signatures, by Standard Webhooks.
   * @example "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" */
  secret!: string;
}

/** Every endpoint that the key may see. */
export class EndpointListDto {
  data!: EndpointDto[];
  /** Always null: all come at once. */
  nextCursor!: string | null;
}

/** What became of a test delivery. */
export class EndpointTestDto {
  delivered!: boolean;
  statusCode!: number | null;
  /** Why not, for people. */
  error!: string | null;
  durationMs!: number;
}
