import type { RecordContent } from './record-content.js';
import type { ItemDto, OrderDto, ReceiptDto } from './record.dto.js';

/** A record as it stands, or as it stood at a revision. */
export interface PresentableRecord {
  id: string;
  connectionId: string;
  externalId: string;
  revision: number;
  content: RecordContent;
  sourceUpdatedAt: Date | string | null;
  createdAt: Date | string;
  updatedAt: Date | string;
}

export type AnyRecordDto = ItemDto | ReceiptDto | OrderDto;

/** What a client is shown: the bookkeeping in front, the content after it. */
export function presentRecord<Dto extends AnyRecordDto = AnyRecordDto>(record: PresentableRecord): Dto {
  return {
    id: record.id,
    connectionId: record.connectionId,
    externalId: record.externalId,
    revision: record.revision,
    sourceUpdatedAt: record.sourceUpdatedAt === null ? null : instant(record.sourceUpdatedAt),
    createdAt: instant(record.createdAt),
    updatedAt: instant(record.updatedAt),
    ...record.content,
  } as Dto;
}

function instant(value: Date | string): string {
  return new Date(value).toISOString();
}
