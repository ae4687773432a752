import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LowerCased } from '../../platform/http/field.decorators.js';
import { UUID_PATTERN } from '../../platform/http/id-param.dto.js';
import { ACKNOWLEDGEMENT_STATUSES, type AcknowledgementStatus, type RefusalCode } from './acknowledgement-status.js';

/** What a client says about a revision of a record. */
export class AcknowledgeDto {
  /** The revision that is meant, as the client has it.
   * @example 1 */
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  revision!: number;

  /** `accepted`, `rejected` (with a reason) or `done`; for a revision that cancels the record `cancelled`, `too_late` or
   * `return_to_stock`.
   * @example "accepted" */
  @IsIn(ACKNOWLEDGEMENT_STATUSES)
  status!: AcknowledgementStatus;

  /** For people; required with `rejected`.
   * @example "Lot M-0417 is blocked" */
  @IsString()
  @Length(1, 1000)
  @IsOptional()
  reason?: string | null;
}

/** The same for one of many records. */
export class AcknowledgeRecordDto extends AcknowledgeDto {
  /** An order, receipt or item. */
  @ApiProperty({ format: 'uuid' })
  @LowerCased()
  @Matches(UUID_PATTERN, { message: 'recordId must be the UUID of a record' })
  recordId!: string;
}

/** Many at once. */
export class AcknowledgeManyDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  // A list in the place of one of them would else pass: its elements are looked at, and it has none.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AcknowledgeRecordDto)
  acknowledgements!: AcknowledgeRecordDto[];
}

/** What was said about a record, as it is shown with it. */
export class LatestAcknowledgementDto {
  /** @example 1 */
  revision!: number;
  /** @example "accepted" */
  status!: AcknowledgementStatus;
  reason!: string | null;
  at!: string;
  /** Who said it.
   * @example "client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)" */
  by!: string;
  /** False: the record has changed since, or a newer revision stood already. */
  isCurrent!: boolean;
}

/** One acknowledgement. */
export class AcknowledgementDto extends LatestAcknowledgementDto {
  id!: string;
  recordId!: string;
}

/** What became of an acknowledgement that was sent. */
export class AcknowledgedDto extends AcknowledgementDto {
  /** True: this was said before, and nothing was stored. */
  isRepeat!: boolean;
}

/** One page of what was said about a record, oldest first. */
export class AcknowledgementPageDto {
  data!: AcknowledgementDto[];
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
}

/** What became of one of many. */
export class AcknowledgeResultDto {
  recordId!: string;
  revision!: number;
  status!: AcknowledgementStatus;
  /** `repeated`: it was said before. */
  result!: 'stored' | 'repeated' | 'refused';
  /** Why it was refused, for programs. */
  code!: RefusalCode | null;
  /** The same for people. */
  detail!: string | null;
}

/** What became of each, in the order in which they were sent. */
export class AcknowledgeResultsDto {
  data!: AcknowledgeResultDto[];
}

/** What a client is waited for. */
export class AwaitingDto {
  /** The record was cancelled after a client had accepted it: say `cancelled`, `too_late` or `return_to_stock`. */
  what!: 'cancel_answer';
  /** When the cancellation was stored. */
  since!: string;
  /** Since then. */
  ageSeconds!: number;
}
