var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { ConnectionsModule } from '../../connections/connections.module.js';
import { ReconciliationModule } from '../reconciliation.module.js';
import { FeedGuardController } from './feed-guard.controller.js';
import { FeedGuardReader } from './feed-guard.reader.js';
import { FeedGuard } from './feed-guard.service.js';
/** Sees to it that notifications can come; `FeedGuardWorkerModule` has it look by itself. */
let FeedGuardModule = class FeedGuardModule {
};
FeedGuardModule = __decorate([
    Module({
        imports: [AccessModule, ConnectionsModule, ReconciliationModule],
        controllers: [FeedGuardController],
        providers: [FeedGuard, FeedGuardReader],
        exports: [FeedGuard],
    })
], FeedGuardModule);
export { FeedGuardModule };
//# sourceMappingURL=feed-guard.module.js.map