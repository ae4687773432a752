import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ConnectionSettingsDto, ConnectionSettingsPatchDto } from '../../connections/connection-settings.dto.js';
import { IfGiven } from '../../platform/http/field.decorators.js';
import { FieldChangeDto } from '../../warehouse/record.dto.js';
import { KEPT_PER_CONNECTION } from '../kept-source.store.js';
import { DOMAINS } from '../sync-handler.js';

/** Settings to try. */
export class PreviewSettingsDto {
  /** As in `PATCH /connections/{id}`: a JSON merge patch over the settings in force; null tries the defaults. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ConnectionSettingsPatchDto)
  settings?: ConnectionSettingsPatchDto | null;

  /** On how many of the documents that were read last to try them. Default 20; 0 only counts held documents.
   * @example 20 */
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(KEPT_PER_CONNECTION)
  last?: number;
}

/** What would become of the documents that wait for a mapping. */
export class HeldPreviewDto {
  /** Documents held now.
   * @example 5000 */
  total!: number;
  /** Released at once, without a call to Cin7.
   * @example 4990 */
  released!: number;
  /** Held again.
   * @example 8 */
  stillHeld!: number;
  /** Their source is not kept, or by an older version of the gateway: they would be read from Cin7, one call each or two.
   * @example 2 */
  readAnew!: number;
  /** Why those that would be held again would be, the most frequent first; at most 10. */
  reasons!: HeldReasonDto[];
}

export class HeldReasonDto {
  /** The reason of one of them.
   * @example "SO-00044 is held: warehouseMap has no code for \"Eagle Farm\"." */
  reason!: string;
  /** Documents that it holds for, but for their number.
   * @example 8 */
  count!: number;
}

/** A record as it would be. */
export class PreviewedRecordDto {
  /** @example "order" */
  recordType!: 'item' | 'receipt' | 'order';
  /** @example "SO-00044.1" */
  reference!: string;
  /** What would happen to it; `unchanged` writes nothing. */
  change!: 'created' | 'updated' | 'cancelled' | 'unchanged';
  /** The whole content, as the record would carry it. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  content!: object;
  /** What differs from the record as it stands; empty for a new one. */
  changes!: FieldChangeDto[];
}

/** One of the documents that were read last, as it would be mapped. */
export class PreviewedDocumentDto {
  /** @example "sales" */
  domain!: (typeof DOMAINS)[number];
  externalId!: string;
  /** @example "SO-00044" */
  reference!: string | null;
  /** When it was read from Cin7.
   * @example "2026-11-23T09:15:00.000Z" */
  readAt!: string;
  /** `unreadable`: what is kept of it cannot be mapped; it would be read from Cin7. */
  outcome!: 'applied' | 'unchanged' | 'ignored' | 'held' | 'unreadable';
  /** Why it would be held or ignored. */
  reason!: string | null;
  records!: PreviewedRecordDto[];
}

/** What settings would do. */
export class SettingsPreviewDto {
  /** The settings that would be in force. */
  settings!: ConnectionSettingsDto;
  held!: HeldPreviewDto;
  /** The documents that were read last, the newest first. Products are not among them. */
  documents!: PreviewedDocumentDto[];
}
