import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { ProductsBulkReader } from './products.bulk-reader.js';
import { ProductsHandler } from './products.handler.js';

/** Products to items. */
@Module({
  imports: [Cin7CoreModule, SyncModule],
  providers: [ProductsHandler, ProductsBulkReader],
  exports: [ProductsHandler],
})
export class ProductsModule {
  constructor(registry: HandlerRegistry, handler: ProductsHandler) {
    registry.register(handler);
  }
}
