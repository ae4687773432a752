var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
/** Where the domains' modules put their listers, for reconciliation. */
let ListerRegistry = class ListerRegistry {
    listers = new Map();
    /** Called by a domain's module when it starts. */
    register(lister) {
        if (this.listers.has(lister.domain)) {
            throw new Error(`Two listers want the documents of ${lister.domain}; each domain has exactly one.`);
        }
        this.listers.set(lister.domain, lister);
    }
    of(domain) {
        const lister = this.listers.get(domain);
        if (!lister)
            throw new Error(`No lister is registered for ${domain}; its module is missing in AppModule.`);
        return lister;
    }
};
ListerRegistry = __decorate([
    Injectable()
], ListerRegistry);
export { ListerRegistry };
//# sourceMappingURL=lister-registry.js.map