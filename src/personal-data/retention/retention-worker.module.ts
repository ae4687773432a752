import { Module } from '@nestjs/common';
import { RetentionService } from './retention.service.js';

/** Removes what is old, in the background; imported only where `ROLE` is `all` or `worker`. */
@Module({ providers: [RetentionService] })
export class RetentionWorkerModule {}
