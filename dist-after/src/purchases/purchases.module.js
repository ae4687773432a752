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
import { PurchasesHandler } from './purchases.handler.js';
import { PurchasesLister } from './purchases.lister.js';
/** Purchases to receipts. */
let PurchasesModule = class PurchasesModule {
    constructor(handlers, handler, listers, lister) {
        handlers.register(handler);
        listers.register(lister);
    }
};
PurchasesModule = __decorate([
    Module({
        imports: [Cin7CoreModule, SyncModule],
        providers: [PurchasesHandler, PurchasesLister],
        exports: [PurchasesHandler],
    }),
    __metadata("design:paramtypes", [HandlerRegistry, PurchasesHandler, ListerRegistry, PurchasesLister])
], PurchasesModule);
export { PurchasesModule };
//# sourceMappingURL=purchases.module.js.map