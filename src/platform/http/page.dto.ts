import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Paging of every list: `limit` rows from `cursor` on. */
export class PageQueryDto {
  /** How many rows to answer. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  @IsOptional()
  limit?: number = 100;

  /** `nextCursor` of the page before; leave out for the first page. */
  @IsString()
  @MaxLength(500)
  @IsOptional()
  cursor?: string;
}

/** One page of a list. */
export interface Page<T> {
  data: T[];
  /** The place where the next page begins; null at the end. */
  nextCursor: string | null;
}

/**
 * Cuts one row more than asked for into a page: the extra row only tells that there is more.
 *
 * @param rows up to `limit + 1` rows
 * @param cursorOf makes the cursor that continues after a row
 */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  cursorOf: (last: Row) => string,
  present: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { data: shown.map(present), nextCursor: hasMore ? cursorOf(last) : null };
}
