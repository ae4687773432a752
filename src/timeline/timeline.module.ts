import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineReader } from './timeline.reader.js';

/** What happened to one number, across the rooms that wrote it down. */
@Module({
  imports: [AccessModule],
  controllers: [TimelineController],
  providers: [TimelineReader],
})
export class TimelineModule {}
