import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { ProductsHandler } from './products.handler.js';

/** Products to items. */
@Module({ imports: [Cin7CoreModule, SyncModule], providers: [ProductsHandler], exports: [ProductsHandler] })
export class ProductsModule {
  constructor(registry: HandlerRegistry, handler: ProductsHandler) {
    registry.register(handler);
  }
}
