import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

const DESCRIPTIONS: Record<number, string> = {
  400: 'The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out.',
  401: 'No key, or one that is not known, revoked or expired.',
  403: 'The key is known but its scope does not allow this; for a webhook, the address it comes from.',
  404: 'No such record, or this key may not see it.',
  409: 'The state of things does not allow it; the detail says what is in the way.',
  410: 'The place in the feed is not there any more; the detail says where to begin anew.',
  413: 'The body is larger than the limit.',
  429: 'Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here.',
  502: 'Cin7 did not give a usable answer.',
  503: 'The database does not answer at the moment; nothing was stored. Try again.',
};

/** Documents the errors a route can answer, beyond those of its authentication (`auth.decorator.ts`). */
export function ApiErrors(...statuses: number[]) {
  const responses = Object.entries(errorResponses(...statuses));
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...responses.map(([status, response]) => ApiResponse({ status: Number(status), ...response })),
  );
}

/** The same for a route without decorators: responses of the OpenAPI document, by status. */
export function errorResponses(...statuses: number[]) {
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } };
  return Object.fromEntries(
    statuses.map((status) => [status, { description: DESCRIPTIONS[status] ?? 'Error', content }]),
  );
}
