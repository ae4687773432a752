import { Module } from '@nestjs/common';
import { ChangeController } from './change.controller.js';
import { ChangeFeedReader } from './change-feed.reader.js';

/** The change feed that clients follow. */
@Module({ controllers: [ChangeController], providers: [ChangeFeedReader] })
export class ChangesModule {}
