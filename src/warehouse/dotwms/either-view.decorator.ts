import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';

/** Documents an answer in our field names, and in those of .wms with `view=dotwms`. */
export function ApiEitherView(ours: Type, dotwms: Type) {
  // Not `oneOf`: an empty page is both.
  const schema = { anyOf: [{ $ref: getSchemaPath(ours) }, { $ref: getSchemaPath(dotwms) }] };
  return applyDecorators(
    ApiExtraModels(ours, dotwms),
    ApiOkResponse({ schema, description: 'In our field names; with `view=dotwms` in those of .wms.' }),
  );
}
