import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { notFound } from '../platform/http/problem.js';
import { NotificationDetailDto, NotificationPageDto, NotificationQueryDto } from './notification.dto.js';
import { NotificationReader } from './notification.reader.js';

/** What Cin7 sent, and what became of it. */
@ApiTags('Notifications')
@Controller('api/v1/notifications')
export class NotificationController {
  constructor(private readonly reader: NotificationReader) {}

  @Get()
  @Auth('operator')
  @ApiErrors(400)
  @ApiOperation({ summary: 'List notifications, newest first', description: 'Without bodies; read one for its body.' })
  @ApiOkResponse({ type: NotificationPageDto })
  list(@Query() query: NotificationQueryDto): Promise<NotificationPageDto> {
    return this.reader.list(query);
  }

  @Get(':id')
  @Auth('operator')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'One notification: its raw body and what became of each document it named' })
  @ApiOkResponse({ type: NotificationDetailDto })
  async find(@Param() { id }: IdParamDto): Promise<NotificationDetailDto> {
    const notification = await this.reader.find(id);
    if (!notification) throw notFound('notification', id);
    return notification;
  }
}
