import { Transform } from 'class-transformer';
import { isISO8601, ValidateBy, ValidateIf } from 'class-validator';

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

/** An instant that `new Date()` reads as well: ISO 8601 knows spellings, such as `2026-W48-1`, that it does not. */
export function IsInstant(): PropertyDecorator {
  return ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value) => isISO8601(value, { strict: true }) && !Number.isNaN(Date.parse(value as string)),
      defaultMessage: () => '$property must be an instant, such as 2026-11-23T09:15:00Z',
    },
  });
}
