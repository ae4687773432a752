var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { ListerRegistry } from '../sync/lister-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { TransfersHandler } from './transfers.handler.js';
import { TransfersLister } from './transfers.lister.js';
/** Stock transfers to orders and receipts. */
let TransfersModule = class TransfersModule {
    constructor(handlers, handler, listers, lister) {
        handlers.register(handler);
        listers.register(lister);
    }
};
TransfersModule = __decorate([
    Module({
        imports: [Cin7CoreModule, SyncModule],
        providers: [TransfersHandler, TransfersLister],
        exports: [TransfersHandler],
    }),
    __metadata("design:paramtypes", [HandlerRegistry, TransfersHandler, ListerRegistry, TransfersLister])
], TransfersModule);
export { TransfersModule };
//# sourceMappingURL=transfers.module.js.map