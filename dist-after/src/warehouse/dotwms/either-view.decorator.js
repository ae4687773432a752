import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
/** Documents an answer in our field names, and in those of .wms with `view=dotwms`. */
export function ApiEitherView(ours, dotwms) {
    const schema = { oneOf: [{ $ref: getSchemaPath(ours) }, { $ref: getSchemaPath(dotwms) }] };
    return applyDecorators(ApiExtraModels(ours, dotwms), ApiOkResponse({ schema, description: 'In our field names; with `view=dotwms` in those of .wms.' }));
}
//# sourceMappingURL=either-view.decorator.js.map