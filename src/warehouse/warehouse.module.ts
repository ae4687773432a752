import { Module } from '@nestjs/common';
import { ItemBatchStore } from './item-batch.store.js';
import { ItemController } from './item.controller.js';
import { OrderController } from './order.controller.js';
import { ReceiptController } from './receipt.controller.js';
import { RecordReader } from './record.reader.js';
import { RecordStore } from './record.store.js';

/** Items, receipts and orders: written by the sync, read by clients. */
@Module({
  controllers: [ItemController, ReceiptController, OrderController],
  providers: [ItemBatchStore, RecordReader, RecordStore],
  exports: [ItemBatchStore, RecordStore],
})
export class WarehouseModule {}
