import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { TransfersHandler } from './transfers.handler.js';

/** Stock transfers to orders and receipts. */
@Module({ imports: [Cin7CoreModule, SyncModule], providers: [TransfersHandler], exports: [TransfersHandler] })
export class TransfersModule {
  constructor(registry: HandlerRegistry, handler: TransfersHandler) {
    registry.register(handler);
  }
}
