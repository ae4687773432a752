import { Injectable } from '@nestjs/common';
import { TOPIC_DEFINITIONS, type TopicDefinition, topicToPath } from '../../cin7-core/topics.js';
import { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/problem.js';
import { Connection } from '../connection.entity.js';
import { PushKeyBox } from '../push-key-box.js';
import { registrationSteps } from './registration-steps.js';
import { WEBHOOK_PATH } from './webhook-path.js';
import { type TopicArrivals, TopicRhythmStore } from './topic-rhythm.store.js';
import type { WebhookRegistration } from './webhook-registration.entity.js';
import { WebhookRegistrationStore } from './webhook-registration.store.js';
import type { WebhookState } from './webhook-state.js';
import type { RegistrationDto, RegistrationNotificationDto } from './registration.dto.js';

/** Says what a person has to enter in Cin7 for a connection, and what has come of it so far. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly store: WebhookRegistrationStore,
    private readonly rhythms: TopicRhythmStore,
  ) {}

  async describe(id: string): Promise<RegistrationDto> {
    const connection = await this.database.em().findOne(Connection, { id });
    if (connection === null) throw notFound('connection', id);
    const [received, known] = await Promise.all([this.rhythms.arrivals(id), this.store.read(id)]);
    const notifications = Object.values(TOPIC_DEFINITIONS).map((topic) =>
      this.describeTopic(topic, received.get(topic.topic), known.get(topic.topic)),
    );
    const until = connection.previousPushApiKeyUntil ?? null;
    return {
      connectionId: id,
      cluster: this.settings.cluster,
      address: this.settings.publicUrl + WEBHOOK_PATH,
      actionType: 'External',
      authorisation: 'No Authorisation',
      headers: [
        { name: 'CONNECTIONID', value: id, isMasked: false },
        { name: 'APIKEY', value: PushKeyBox.masked, isMasked: true },
      ],
      previousKeyValidUntil: until !== null && until.getTime() > Date.now() ? until.toISOString() : null,
      notifications,
      instructions: registrationSteps(id, notifications),
      warnings: [...this.warnings(connection)],
    };
  }

  private describeTopic(
    topic: TopicDefinition,
    received: TopicArrivals | undefined,
    known: WebhookRegistration | undefined,
  ): RegistrationNotificationDto {
    return {
      topic: topic.topic,
      group: topic.notificationGroup,
      title: topic.notificationTitle,
      webhookType: topic.webhookType,
      meaning: topic.meaning,
      isRequired: topic.isRequired,
      isByHandOnly: topic.webhookType === null,
      address: `${this.settings.publicUrl}${WEBHOOK_PATH}/${topicToPath(topic.topic)}`,
      ...presentState(known),
      lastReceivedAt: received?.lastReceivedAt.toISOString() ?? null,
      receivedCount: received?.received ?? 0,
    };
  }

  private *warnings(connection: Connection): Generator<string> {
    const { publicUrl, isPublicUrlGiven } = this.settings;
    if (!isPublicUrlGiven) {
      yield `PUBLIC_URL is not set, so the addresses begin with a guess (${publicUrl}) that Cin7 can hardly reach. Set it to the public https address of this cluster.`;
    } else if (!publicUrl.startsWith('https://')) {
      yield `PUBLIC_URL (${publicUrl}) is not an https address: the push key would travel in the clear.`;
    }
    if (!connection.enabled) {
      yield 'The connection is not enabled: notifications are stored and wait until it is.';
    }
  }
}

/** In Cin7, and switched on: what a state says about both; null where only a person can see it. */
const STANDING: Record<WebhookState, { registered: boolean | null; active: boolean | null }> = {
  active: { registered: true, active: true },
  changed: { registered: true, active: true },
  switched_off: { registered: true, active: false },
  missing: { registered: false, active: false },
  limit_reached: { registered: false, active: false },
  not_available: { registered: false, active: false },
  by_hand: { registered: null, active: null },
};

function presentState(known: WebhookRegistration | undefined) {
  return {
    ...(known ? STANDING[known.state] : { registered: null, active: null }),
    state: known?.state ?? null,
    stateSince: known?.since.toISOString() ?? null,
    detail: known?.detail ?? null,
    isManaged: known?.isManaged ?? false,
    lastCheckedAt: known?.lastCheckedAt.toISOString() ?? null,
    lastRepairedAt: known?.lastRepairedAt?.toISOString() ?? null,
  };
}
