var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { invalidRequest, ProblemError } from './problem.js';
import { refuseUnusable } from './request-check.js';
/** Nest's numbers for `@Body()` and `@Query()` in its route metadata. */
const BODY = 3;
const QUERY = 4;
/**
 * Refuses query parameters and bodies on routes that declare none: the validation pipe only sees what a handler asks
 * for, and a misspelt filter that is silently ignored would answer more than was asked. And what the pipe would take
 * for an empty object, or drop without a word.
 */
let StrictInputInterceptor = class StrictInputInterceptor {
    intercept(context, next) {
        const request = context.switchToHttp().getRequest();
        refuseUnusable(request.query);
        refuseNonObject(request.body);
        refuseUnusable(request.body);
        const takes = argumentKinds(context);
        if (!takes.has(QUERY))
            refuseFields(request.query, 'is not a known parameter of this route');
        if (!takes.has(BODY))
            refuseFields(request.body, 'is not a known field; this route takes no body');
        return next.handle();
    }
};
StrictInputInterceptor = __decorate([
    Injectable()
], StrictInputInterceptor);
export { StrictInputInterceptor };
function argumentKinds(context) {
    const metadata = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {};
    return new Set(Object.keys(metadata).map((key) => Number(key.split(':')[0])));
}
/** To the pipe, null is a body without fields and each entry of a list one body. */
function refuseNonObject(body) {
    if (body === undefined || (typeof body === 'object' && body !== null && !Array.isArray(body)))
        return;
    throw new ProblemError(400, 'invalid_request', 'The request was not taken: its body must be a JSON object.');
}
function refuseFields(input, message) {
    if (input === null || typeof input !== 'object')
        return;
    const names = Object.keys(input);
    if (names.length > 0)
        throw invalidRequest(names.map((path) => ({ path, message })));
}
//# sourceMappingURL=strict-input.interceptor.js.map