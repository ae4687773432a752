import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { ListerRegistry } from '../sync/lister-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { TransfersHandler } from './transfers.handler.js';
import { TransfersLister } from './transfers.lister.js';

/** Stock transfers to orders and receipts. */
@Module({
  imports: [Cin7CoreModule, SyncModule],
  providers: [TransfersHandler, TransfersLister],
  exports: [TransfersHandler],
})
export class TransfersModule {
  constructor(handlers: HandlerRegistry, handler: TransfersHandler, listers: ListerRegistry, lister: TransfersLister) {
    handlers.register(handler);
    listers.register(lister);
  }
}
