import { Matches } from 'class-validator';
import { LowerCased } from './field.decorators.js';

/** How an id is written; any UUID version, in any case. */
export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `{id}` in a path. What is no UUID is a mistake of the caller (400); a well-formed one that nothing has is 404. */
export class IdParamDto {
  /** UUID.
   * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  @Matches(UUID_PATTERN, { message: 'must be a UUID, such as 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10' })
  @LowerCased()
  id!: string;
}
