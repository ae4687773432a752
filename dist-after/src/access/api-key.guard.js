var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AUTH_METADATA } from '../platform/http/auth.decorator.js';
import { ProblemError } from '../platform/http/problem.js';
import { KeyDoor } from './key-door.js';
/**
 * Asks every route how it is authenticated and every caller for a key that fits. A route that declares nothing is
 * refused: forgetting the decorator must never open a door.
 */
let ApiKeyGuard = class ApiKeyGuard {
    reflector;
    door;
    constructor(reflector, door) {
        this.reflector = reflector;
        this.door = door;
    }
    async canActivate(context) {
        const declaration = this.reflector.getAllAndOverride(AUTH_METADATA, [
            context.getHandler(),
            context.getClass(),
        ]);
        switch (declaration?.kind) {
            case 'public':
                return true;
            case 'key':
                return this.checkKey(context.switchToHttp().getRequest(), declaration.scopes);
            default:
                throw new ProblemError(401, 'not_authenticated', 'This route does not say which key opens it, so none does.');
        }
    }
    async checkKey(request, scopes) {
        const caller = await this.door.letIn(request);
        if (!scopes.includes(caller.scope)) {
            throw new ProblemError(403, 'scope_not_allowed', `This takes a key with scope ${scopes.join(' or ')}; the key used has scope ${caller.scope}.`);
        }
        return true;
    }
};
ApiKeyGuard = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Reflector,
        KeyDoor])
], ApiKeyGuard);
export { ApiKeyGuard };
//# sourceMappingURL=api-key.guard.js.map