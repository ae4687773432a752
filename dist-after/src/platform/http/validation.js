import { ValidationPipe } from '@nestjs/common';
import { invalidRequest } from './problem.js';
/** Takes DTOs apart strictly: unknown fields are refused and named, every fault is told at once. */
export function createValidationPipe() {
    return new ValidationPipe({
        transform: true,
        whitelist: true,
        forbidNonWhitelisted: true,
        forbidUnknownValues: true,
        exceptionFactory: (errors) => invalidRequest(flatten(errors)),
    });
}
function flatten(errors, parent = '') {
    return errors.flatMap((error) => {
        const path = parent ? `${parent}.${error.property}` : error.property;
        const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({ path, message: wording(rule, text) }));
        return [...own, ...flatten(error.children ?? [], path)];
    });
}
function wording(rule, text) {
    return rule === 'whitelistValidation' ? 'is not a known field; remove it or check its spelling' : text;
}
//# sourceMappingURL=validation.js.map