var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { DOMAINS } from './sync-handler.js';
/** Where the domains' modules put their handlers; the runner refuses to start when one is missing or doubled. */
let HandlerRegistry = class HandlerRegistry {
    handlers = new Map();
    /** Called by a domain's module when it starts. */
    register(handler) {
        if (this.handlers.has(handler.domain)) {
            throw new Error(`Two handlers want the documents of ${handler.domain}; each domain has exactly one.`);
        }
        this.handlers.set(handler.domain, handler);
    }
    of(domain) {
        const handler = this.handlers.get(domain);
        if (!handler)
            throw new Error(`No handler is registered for ${domain}; its module is missing in AppModule.`);
        return handler;
    }
    /** The handlers that can serve many documents at once. */
    withBulk() {
        return [...this.handlers.values()].filter((handler) => handler.bulk !== undefined);
    }
    /** Throws when a domain has no handler. */
    assertComplete() {
        for (const domain of DOMAINS)
            this.of(domain);
    }
};
HandlerRegistry = __decorate([
    Injectable()
], HandlerRegistry);
export { HandlerRegistry };
//# sourceMappingURL=handler-registry.js.map