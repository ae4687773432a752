import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureService } from './erasure/erasure.service.js';
import { ErasureStore } from './erasure/erasure.store.js';
import { ExportController } from './export/export.controller.js';
import { ExportService } from './export/export.service.js';

/** What operators owe to the people whose names and addresses stand in documents. */
@Module({
  imports: [AccessModule],
  controllers: [ErasureController, ExportController],
  providers: [ErasureService, ErasureStore, ExportService],
})
export class PersonalDataModule {}
