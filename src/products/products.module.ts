import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { HandlerRegistry } from '../sync/handler-registry.js';
import { ListerRegistry } from '../sync/lister-registry.js';
import { SyncModule } from '../sync/sync.module.js';
import { ProductsBulkReader } from './products.bulk-reader.js';
import { ProductsHandler } from './products.handler.js';
import { ProductsLister } from './products.lister.js';

/** Products to items. */
@Module({
  imports: [Cin7CoreModule, SyncModule],
  providers: [ProductsHandler, ProductsLister, ProductsBulkReader],
  exports: [ProductsHandler],
})
export class ProductsModule {
  constructor(handlers: HandlerRegistry, handler: ProductsHandler, listers: ListerRegistry, lister: ProductsLister) {
    handlers.register(handler);
    listers.register(lister);
  }
}
