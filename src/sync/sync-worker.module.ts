import { Module } from '@nestjs/common';
import { KeptSourceTidy } from './kept-source-tidy.js';
import { SyncModule } from './sync.module.js';
import { UnknownItemSweep } from './unknown-items/unknown-item-sweep.js';
import { SyncWorker } from './sync-worker.js';

/** Serves sync requests in the background; imported only where `ROLE` is `all` or `worker`. */
@Module({ imports: [SyncModule], providers: [KeptSourceTidy, SyncWorker, UnknownItemSweep] })
export class SyncWorkerModule {}
