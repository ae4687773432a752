import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { SalesHandler } from './sales.handler.js';

/** Sales to orders. */
@Module({ imports: [Cin7CoreModule, SyncModule], providers: [SalesHandler], exports: [SalesHandler] })
export class SalesModule {
  constructor(registry: HandlerRegistry, handler: SalesHandler) {
    registry.register(handler);
  }
}
