import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** How to change a push key. */
export class RotatePushApiKeyDto {
  /** For how many hours the old key stays valid, so that Cin7's notifications can be changed one after the other; 0 ends
   * it at once. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  graceHours?: number = 24;
}

/** The push key of a connection. */
export class PushApiKeyDto {
  /** The value of the header `APIKEY`.
   * @example "egp_4nW..." */
  pushApiKey!: string;
  /** Until when the key before it is taken as well; null when there is none.
   * @example "2026-11-24T09:15:00.000Z" */
  previousKeyValidUntil!: string | null;
}
