import { type DynamicModule, Module } from '@nestjs/common';
import { JobQueue, type JobQueueOptions } from './job-queue.js';

/** The job runner, for the whole application. */
@Module({})
export class JobsModule {
  static forRoot(options: JobQueueOptions): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [{ provide: JobQueue, useFactory: () => new JobQueue(options) }],
      exports: [JobQueue],
    };
  }
}
