import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { PurchasesHandler } from './purchases.handler.js';

/** Purchases to receipts. */
@Module({ imports: [Cin7CoreModule, SyncModule], providers: [PurchasesHandler], exports: [PurchasesHandler] })
export class PurchasesModule {
  constructor(registry: HandlerRegistry, handler: PurchasesHandler) {
    registry.register(handler);
  }
}
