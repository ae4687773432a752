var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AcknowledgementController } from './acknowledgements/acknowledgement.controller.js';
import { AcknowledgementReader } from './acknowledgements/acknowledgement.reader.js';
import { AcknowledgementService } from './acknowledgements/acknowledgement.service.js';
import { AcknowledgementStore } from './acknowledgements/acknowledgement.store.js';
import { ItemBatchStore } from './item-batch.store.js';
import { ItemController } from './item.controller.js';
import { OrderController } from './order.controller.js';
import { ReceiptController } from './receipt.controller.js';
import { RecordReader } from './record.reader.js';
import { RecordStore } from './record.store.js';
/** Items, receipts and orders: written by the sync, read by clients. */
let WarehouseModule = class WarehouseModule {
};
WarehouseModule = __decorate([
    Module({
        imports: [AccessModule],
        controllers: [ItemController, ReceiptController, OrderController, AcknowledgementController],
        providers: [
            AcknowledgementReader,
            AcknowledgementService,
            AcknowledgementStore,
            ItemBatchStore,
            RecordReader,
            RecordStore,
        ],
        exports: [AcknowledgementReader, ItemBatchStore, RecordStore],
    })
], WarehouseModule);
export { WarehouseModule };
//# sourceMappingURL=warehouse.module.js.map