import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { ApiErrors } from './api-errors.decorator.js';
/** Key under which a route says how it is authenticated; the architecture test refuses a route without it. */
export const AUTH_METADATA = 'erpgate:auth';
/** The route takes a bearer key with one of these scopes. `admin` may do everything and need not be named. */
export function Auth(...scopes) {
    const declaration = { kind: 'key', scopes: ['admin', ...scopes] };
    return applyDecorators(SetMetadata(AUTH_METADATA, declaration), ApiBearerAuth('key'), ApiErrors(401, 403, 429, 503));
}
/** The route asks nobody, and says why that is right. */
export function Public(reason) {
    const declaration = { kind: 'public', reason };
    return SetMetadata(AUTH_METADATA, declaration);
}
//# sourceMappingURL=auth.decorator.js.map