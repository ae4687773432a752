import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../../connections/connections.module.js';
import { FeedGuardModule } from './feed-guard.module.js';
import { FeedGuardSchedule } from './feed-guard-schedule.js';

/** Looks at the feeds on a schedule; imported only where `ROLE` is `all` or `worker`. */
@Module({ imports: [ConnectionsModule, FeedGuardModule], providers: [FeedGuardSchedule] })
export class FeedGuardWorkerModule {}
