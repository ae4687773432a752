import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { ConnectionsModule } from '../../connections/connections.module.js';
import { ReconciliationModule } from '../reconciliation.module.js';
import { FeedGuardController } from './feed-guard.controller.js';
import { FeedGuardReader } from './feed-guard.reader.js';
import { FeedGuard } from './feed-guard.service.js';

/** Sees to it that notifications can come; `FeedGuardWorkerModule` has it look by itself. */
@Module({
  imports: [AccessModule, ConnectionsModule, ReconciliationModule],
  controllers: [FeedGuardController],
  providers: [FeedGuard, FeedGuardReader],
  exports: [FeedGuard],
})
export class FeedGuardModule {}
