import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

/**
 * For a field of a merge patch that may be left out but not removed. `@IsOptional()` would also let null pass, which
 * in a merge patch asks for removal and must be refused here.
 */
export function IfGiven(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** Takes a text without the blanks around it, as copying and pasting leaves them. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}

/** Takes a UUID in any case; we write them in lower case. */
export function LowerCased(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (Array.isArray(value)) return value.map(lowerCased);
    return lowerCased(value);
  });
}

function lowerCased(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
