import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../platform/config/settings.js';
import type { DirectRoute } from '../platform/http/direct-route.js';
import { startSpan } from '../platform/observability/tracing.js';
import { isDatabaseDown } from '../platform/http/problem.filter.js';
import { ProblemError } from '../platform/http/problem.js';
import { readIncoming } from './incoming-notification.js';
import { IntakeMetrics } from './intake-metrics.js';
import { NotificationIntake } from './notification-intake.service.js';
import { PushKeyGuard } from './push-key.guard.js';
import { AcceptedNotificationDto } from './webhook.dto.js';
import { RECEIVE, RECEIVE_TOPIC } from './webhook-openapi.js';

/** Where Cin7 sends its notifications. */
@Injectable()
export class WebhookRoutes {
  readonly all: readonly DirectRoute[];

  constructor(
    private readonly intake: NotificationIntake,
    private readonly metrics: IntakeMetrics,
    guard: PushKeyGuard,
    settings: Settings,
  ) {
    const common: Omit<DirectRoute, 'path' | 'operation'> = {
      method: 'POST',
      auth: { kind: 'push' },
      guard,
      bodyLimitBytes: settings.webhookBodyLimitBytes,
      models: [AcceptedNotificationDto],
      handle: (request, connectionId) => this.take(request, connectionId),
      answered: ({ statusCode, elapsedTime }) => metrics.answeredWith(statusCode, elapsedTime),
    };
    this.all = [
      { ...common, path: '/webhooks/cin7-core', operation: RECEIVE },
      { ...common, path: '/webhooks/cin7-core/:topic', operation: RECEIVE_TOPIC },
    ];
  }

  private async take(request: FastifyRequest, connectionId: string): Promise<AcceptedNotificationDto> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const { topic } = request.params as { topic?: string };
    const notification = readIncoming(connectionId, body, topic);
    const { work } = request;
    if (work) Object.assign(work, { connectionId, notificationId: notification.id });
    const span = startSpan('notification', {
      notificationId: notification.id,
      parent: work?.span ?? null,
      attributes: { 'erpgate.connection': connectionId, 'erpgate.topic': notification.topic ?? undefined },
    });
    try {
      await this.intake.accept(notification);
    } catch (error) {
      span?.fail(error);
      throw notStored(error);
    } finally {
      span?.end();
    }
    this.metrics.stored(notification.status);
    return { notificationId: notification.id, status: 'accepted' };
  }
}

/** Whatever the cause, Cin7 must hear that it has to send this again. */
function notStored(error: unknown): ProblemError {
  const why = isDatabaseDown(error) ? 'the database does not answer' : 'the database refused it';
  return new ProblemError(503, 'not_stored', `The notification was not stored because ${why}. Send it again later.`);
}
