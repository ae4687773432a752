var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { isDatabaseDown } from '../platform/http/problem.filter.js';
import { ProblemError } from '../platform/http/problem.js';
import { readIncoming } from './incoming-notification.js';
import { NotificationIntake } from './notification-intake.service.js';
import { PushKeyGuard } from './push-key.guard.js';
import { AcceptedNotificationDto } from './webhook.dto.js';
import { RECEIVE, RECEIVE_TOPIC } from './webhook-openapi.js';
/** Where Cin7 sends its notifications. */
let WebhookRoutes = class WebhookRoutes {
    intake;
    all;
    constructor(intake, guard, settings) {
        this.intake = intake;
        const common = {
            method: 'POST',
            auth: { kind: 'push' },
            guard,
            bodyLimitBytes: settings.webhookBodyLimitBytes,
            models: [AcceptedNotificationDto],
            handle: (request, connectionId) => this.take(request, connectionId),
        };
        this.all = [
            { ...common, path: '/webhooks/cin7-core', operation: RECEIVE },
            { ...common, path: '/webhooks/cin7-core/:topic', operation: RECEIVE_TOPIC },
        ];
    }
    async take(request, connectionId) {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const { topic } = request.params;
        const notification = readIncoming(connectionId, body, topic);
        try {
            await this.intake.accept(notification);
        }
        catch (error) {
            throw notStored(error);
        }
        return { notificationId: notification.id, status: 'accepted' };
    }
};
WebhookRoutes = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [NotificationIntake,
        PushKeyGuard,
        Settings])
], WebhookRoutes);
export { WebhookRoutes };
/** Whatever the cause, Cin7 must hear that it has to send this again. */
function notStored(error) {
    const why = isDatabaseDown(error) ? 'the database does not answer' : 'the database refused it';
    return new ProblemError(503, 'not_stored', `The notification was not stored because ${why}. Send it again later.`);
}
//# sourceMappingURL=webhook-routes.js.map