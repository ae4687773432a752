import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { ListerRegistry } from '../sync/lister-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { SalesHandler } from './sales.handler.js';
import { SalesLister } from './sales.lister.js';

/** Sales to orders. */
@Module({ imports: [Cin7CoreModule, SyncModule], providers: [SalesHandler, SalesLister], exports: [SalesHandler] })
export class SalesModule {
  constructor(handlers: HandlerRegistry, handler: SalesHandler, listers: ListerRegistry, lister: SalesLister) {
    handlers.register(handler);
    listers.register(lister);
  }
}
