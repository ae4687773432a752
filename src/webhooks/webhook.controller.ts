import { Controller, HttpCode, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { PushAuth } from '../platform/http/auth.decorator.js';
import { isDatabaseDown } from '../platform/http/problem.filter.js';
import { ProblemError } from '../platform/http/problem.js';
import { readIncoming } from './incoming-notification.js';
import { NotificationIntake } from './notification-intake.service.js';
import { PushKeyGuard } from './push-key.guard.js';
import { AcceptedNotificationDto } from './webhook.dto.js';

const DESCRIPTION =
  'Takes any body of any content type: what cannot be read is stored and shown as `unreadable`, because Cin7 ' +
  'switches a webhook off after six refusals. 200 means that the notification is committed. Nothing is dropped for ' +
  'looking like a duplicate.';

/** Where Cin7 sends its notifications. */
@ApiTags('Webhooks')
@Controller('webhooks/cin7-core')
@UseGuards(PushKeyGuard)
export class WebhookController {
  constructor(private readonly intake: NotificationIntake) {}

  @Post()
  @HttpCode(200)
  @PushAuth()
  @ApiErrors(413)
  @ApiOperation({ summary: 'Store a notification of Cin7', description: DESCRIPTION })
  @ApiBody({ description: 'As Cin7 sends it', schema: { type: 'object', additionalProperties: true } })
  @ApiOkResponse({ type: AcceptedNotificationDto })
  receive(@Req() request: FastifyRequest): Promise<AcceptedNotificationDto> {
    return this.take(request);
  }

  @Post(':topic')
  @HttpCode(200)
  @PushAuth()
  @ApiErrors(413)
  @ApiOperation({ summary: 'Store a notification whose body may not say what it is about', description: DESCRIPTION })
  @ApiParam({ name: 'topic', example: 'sale-picked', description: 'The topic, with - for the dot' })
  @ApiBody({ description: 'As Cin7 sends it', schema: { type: 'object', additionalProperties: true } })
  @ApiOkResponse({ type: AcceptedNotificationDto })
  receiveTopic(@Req() request: FastifyRequest, @Param('topic') topic: string): Promise<AcceptedNotificationDto> {
    return this.take(request, topic);
  }

  private async take(request: FastifyRequest, topic?: string): Promise<AcceptedNotificationDto> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const notification = readIncoming(request.pushConnectionId ?? '', body, topic);
    try {
      await this.intake.accept(notification);
    } catch (error) {
      throw notStored(error);
    }
    return { notificationId: notification.id, status: 'accepted' };
  }
}

/** Whatever the cause, Cin7 must hear that it has to send this again. */
function notStored(error: unknown): ProblemError {
  const why = isDatabaseDown(error) ? 'the database does not answer' : 'the database refused it';
  return new ProblemError(503, 'not_stored', `The notification was not stored because ${why}. Send it again later.`);
}
