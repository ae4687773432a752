import { Module } from '@nestjs/common';
import { ItemController } from './item.controller.js';
import { OrderController } from './order.controller.js';
import { ReceiptController } from './receipt.controller.js';
import { RecordReader } from './record.reader.js';
import { RecordStore } from './record.store.js';

/** Items, receipts and orders: written by the sync, read by clients. */
@Module({
  controllers: [ItemController, ReceiptController, OrderController],
  providers: [RecordReader, RecordStore],
  exports: [RecordStore],
})
export class WarehouseModule {}
