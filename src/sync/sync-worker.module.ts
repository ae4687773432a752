import { Module } from '@nestjs/common';
import { SyncModule } from './sync.module.js';
import { SyncWorker } from './sync-worker.js';

/** Serves sync requests in the background; imported only where `ROLE` is `all` or `worker`. */
@Module({ imports: [SyncModule], providers: [SyncWorker] })
export class SyncWorkerModule {}
