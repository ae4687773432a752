import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { PreviewSettingsDto, SettingsPreviewDto } from './settings-preview.dto.js';
import { SettingsPreview } from './settings-preview.service.js';

@ApiTags('Connections')
@Controller('api/v1/connections/:id/settings/preview')
export class SettingsPreviewController {
  constructor(private readonly previews: SettingsPreview) {}

  @Post()
  @HttpCode(200)
  @Auth('operator')
  @ApiErrors(400, 404)
  @ApiOperation({
    summary: 'Try settings without saving them',
    description:
      'Says how many held documents `PATCH /connections/{id}` with these settings would release, and what would become of the documents that were read last. Nothing is stored and Cin7 is not called.',
  })
  @ApiOkResponse({ type: SettingsPreviewDto })
  preview(@Param() { id }: IdParamDto, @Body() body: PreviewSettingsDto): Promise<SettingsPreviewDto> {
    return this.previews.preview(id, body);
  }
}
