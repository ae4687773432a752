var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { KeptSourceTidy } from './kept-source-tidy.js';
import { SyncModule } from './sync.module.js';
import { SyncWorker } from './sync-worker.js';
/** Serves sync requests in the background; imported only where `ROLE` is `all` or `worker`. */
let SyncWorkerModule = class SyncWorkerModule {
};
SyncWorkerModule = __decorate([
    Module({ imports: [SyncModule], providers: [KeptSourceTidy, SyncWorker] })
], SyncWorkerModule);
export { SyncWorkerModule };
//# sourceMappingURL=sync-worker.module.js.map