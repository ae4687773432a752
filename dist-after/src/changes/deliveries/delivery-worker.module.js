var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { ChangeFeedReader } from '../change-feed.reader.js';
import { DeliveriesModule } from './deliveries.module.js';
import { DeliveryRunner } from './delivery-runner.js';
import { DeliveryWorker } from './delivery-worker.js';
import { DeliveryStore } from './delivery.store.js';
/** Delivers changes; imported only where `ROLE` is `all` or `worker`. */
let DeliveryWorkerModule = class DeliveryWorkerModule {
};
DeliveryWorkerModule = __decorate([
    Module({
        imports: [AccessModule, DeliveriesModule],
        providers: [ChangeFeedReader, DeliveryRunner, DeliveryStore, DeliveryWorker],
    })
], DeliveryWorkerModule);
export { DeliveryWorkerModule };
//# sourceMappingURL=delivery-worker.module.js.map