import type { Type } from '@nestjs/common';
import { type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';

/**
 * Documents a list whose rows differ by their `recordType`: whoever has looked at that knows which record it brings,
 * also the compiler of a typed client. Each class needs `ApiExtraModels` at a route.
 */
export function listByRecordType(classes: Record<'item' | 'receipt' | 'order', Type>): ApiPropertyOptions {
  const refs = Object.entries(classes).map(([recordType, each]) => [recordType, getSchemaPath(each)] as const);
  return {
    type: 'array',
    items: {
      oneOf: refs.map(([, $ref]) => ({ $ref })),
      discriminator: { propertyName: 'recordType', mapping: Object.fromEntries(refs) },
    },
  };
}
