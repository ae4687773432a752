import { getSchemaPath } from '@nestjs/swagger';
import { errorResponses } from '../platform/http/api-errors.decorator.js';
import type { Operation } from '../platform/http/direct-route.js';
import { AcceptedNotificationDto } from './webhook.dto.js';

const COMMON: Omit<Operation, 'operationId' | 'summary'> = {
  tags: ['Webhooks'],
  security: [{ connectionId: [], pushApiKey: [] }],
  description:
    'Takes any body of any content type: what cannot be read is stored and shown as `unreadable`, because Cin7 ' +
    'switches a webhook off after six refusals. 200 means that the notification is committed. Nothing is dropped for ' +
    'looking like a duplicate.',
  requestBody: {
    required: true,
    description: 'As Cin7 sends it',
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
  },
  responses: {
    200: {
      description: 'The notification is stored.',
      content: { 'application/json': { schema: { $ref: getSchemaPath(AcceptedNotificationDto) } } },
    },
    ...errorResponses(401, 403, 413, 429, 503),
  },
};

export const RECEIVE: Operation = {
  ...COMMON,
  operationId: 'webhook_receive',
  summary: 'Store a notification of Cin7',
  parameters: [],
};

export const RECEIVE_TOPIC: Operation = {
  ...COMMON,
  operationId: 'webhook_receiveTopic',
  summary: 'Store a notification whose body may not say what it is about',
  parameters: [
    {
      name: 'topic',
      required: true,
      in: 'path',
      description: 'The topic, with - for the dot',
      schema: { type: 'string', example: 'sale-picked' },
    },
  ],
};
