import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsString, Length, ValidateNested } from 'class-validator';
import { IfGiven, Trimmed } from '../../platform/http/field.decorators.js';

/** Whom or what to erase: orders and receipts of which everything given holds, in any of their revisions. */
export class ErasureMatchDto {
  /** The order's, receipt's, or sale's number.
   * @example "SO-00044" */
  @IfGiven()
  @IsString()
  @Trimmed()
  @Length(1, 256)
  reference?: string;

  /** Name, company or contact of the customer, the addressee or the supplier; whole, in any case of letters.
   * @example "Noa Brightwater" */
  @IfGiven()
  @IsString()
  @Trimmed()
  @Length(2, 256)
  name?: string;

  /** @example "noa@example.com" */
  @IfGiven()
  @IsString()
  @Trimmed()
  @Length(3, 256)
  email?: string;

  /** Compared by its digits.
   * @example "+61 400 000 000" */
  @IfGiven()
  @IsString()
  @Trimmed()
  @Length(5, 64)
  phone?: string;

  /** The first line of the address of delivery; whole, in any case of letters.
   * @example "1 Quay St" */
  @IfGiven()
  @IsString()
  @Trimmed()
  @Length(3, 256)
  line1?: string;
}

/** Erases a person's data, or says first what that would change. */
export class ErasureRequestDto {
  /** At least one field of it. */
  @IsObject()
  @ValidateNested()
  @Type(() => ErasureMatchDto)
  match!: ErasureMatchDto;

  /** True, which is the default, only counts and changes nothing. */
  @IfGiven()
  @IsBoolean()
  dryRun?: boolean;

  /** Also orders and receipts that are still open: the warehouse then cannot see any more where to send the goods. Default false. */
  @IfGiven()
  @IsBoolean()
  includeOpen?: boolean;
}

/** How much was erased, or would be. */
export class ErasureCountsDto {
  /** Orders and receipts. */
  records!: number;
  /** Revisions of them, which are what the feed shows. */
  revisions!: number;
  /** Documents that were kept to be mapped again. */
  keptSources!: number;
  /** Notifications whose raw body names them. */
  notifications!: number;
  /** Reasons that clients gave in acknowledgements. */
  acknowledgements!: number;
}

export class ErasedRecordDto {
  id!: string;
  recordType!: 'receipt' | 'order';
  reference!: string;
}

export class ErasureDto {
  dryRun!: boolean;
  counts!: ErasureCountsDto;
  /** The records concerned: tell the clients that have copies. */
  records!: ErasedRecordDto[];
  /** Records left as they are because they are open; see `includeOpen`. */
  skippedOpen!: ErasedRecordDto[];
  /** What this cannot do, and has to be done besides. */
  warnings!: string[];
}
