var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
const NOTHING = {
    connectionsWithDueSteps: () => Promise.resolve([]),
    step: () => Promise.resolve('nothing_due'),
    whileRepairing: (_, look) => look(),
};
/** Where reconciliation, which knows this room, leaves its work for the runner, which does not know reconciliation. */
let BackgroundWorkRegistry = class BackgroundWorkRegistry {
    work = NOTHING;
    register(work) {
        if (this.work !== NOTHING)
            throw new Error('There is background work already; the runner does one kind.');
        this.work = work;
    }
    get() {
        return this.work;
    }
};
BackgroundWorkRegistry = __decorate([
    Injectable()
], BackgroundWorkRegistry);
export { BackgroundWorkRegistry };
//# sourceMappingURL=background-work-registry.js.map