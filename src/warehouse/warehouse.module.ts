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
@Module({
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
export class WarehouseModule {}
