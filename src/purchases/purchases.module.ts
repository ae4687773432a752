import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { ListerRegistry } from '../sync/lister-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { PurchasesHandler } from './purchases.handler.js';
import { PurchasesLister } from './purchases.lister.js';

/** Purchases to receipts. */
@Module({
  imports: [Cin7CoreModule, SyncModule],
  providers: [PurchasesHandler, PurchasesLister],
  exports: [PurchasesHandler],
})
export class PurchasesModule {
  constructor(handlers: HandlerRegistry, handler: PurchasesHandler, listers: ListerRegistry, lister: PurchasesLister) {
    handlers.register(handler);
    listers.register(lister);
  }
}
