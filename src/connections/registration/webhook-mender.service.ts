import { Injectable } from '@nestjs/common';
import type { Cin7CallOptions } from '../../cin7-core/cin7-client.service.js';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import type { WebhookPayload } from '../../cin7-core/payloads/webhook.payload.js';
import { meaningOfRefusal, type WebhookRecord, WebhooksResource } from '../../cin7-core/resources/webhooks.resource.js';
import { TOPIC_DEFINITIONS } from '../../cin7-core/topics.js';
import { compareWebhooks, type TopicFinding, type WantedHook } from './compare-webhooks.js';
import type { RegistrationTarget } from './registration-targets.reader.js';
import type { WebhookState } from './webhook-state.js';

/** `kept`: nothing to do. `left`: something is wrong that ERPGate may not or cannot change. */
export type MendAction = 'kept' | 'created' | 'repaired' | 'failed' | 'left';

/** How a topic's webhook stands after it was mended, or not. */
export interface MendResult {
  action: MendAction;
  state: WebhookState;
  detail: string | null;
  /** Ours as it now is; null when there is none. */
  hook: WebhookPayload | null;
  isDelivering: boolean;
  /** Set when Cin7 cannot be worked with at the moment: nothing else should be tried. */
  halt: Cin7Error | null;
}

const OUR_HEADERS = ['connectionid', 'apikey'];

/** Writes single webhooks of ours into Cin7, always the full record: Cin7 forgets what is not sent. */
@Injectable()
export class WebhookMender {
  constructor(private readonly webhooks: WebhooksResource) {}

  /** @param mayCreate whether a webhook that is missing may be made */
  async mend(
    target: RegistrationTarget,
    finding: TopicFinding,
    wanted: WantedHook,
    mayCreate: boolean,
    options: Cin7CallOptions,
  ): Promise<MendResult> {
    if (finding.state === 'active') return unmended('kept', finding);
    const isCreation = finding.hook === null;
    const isPossible = !isCreation || (mayCreate && finding.state === 'missing');
    if (!isPossible) return unmended('left', finding);
    const record = recordOf(target, finding, wanted);
    try {
      const answered = isCreation
        ? await this.webhooks.create(target.account, record, options)
        : await this.webhooks.replace(target.account, finding.hook?.ID ?? '', record, options);
      return judge(finding, wanted, answered, record, isCreation);
    } catch (error) {
      return refused(finding, error);
    }
  }

  /**
   * Takes webhooks of ours away.
   *
   * @returns those that are gone; stops at the first that Cin7 does not delete
   */
  async remove(
    target: RegistrationTarget,
    hooks: readonly WebhookPayload[],
    options: Cin7CallOptions,
  ): Promise<{ removed: WebhookPayload[]; error: Cin7Error | null }> {
    const removed: WebhookPayload[] = [];
    for (const hook of hooks) {
      try {
        if (hook.ID !== null) await this.webhooks.delete(target.account, hook.ID, options);
        removed.push(hook);
      } catch (error) {
        if (!(error instanceof Cin7Error)) throw error;
        return { removed, error };
      }
    }
    return { removed, error: null };
  }
}

function recordOf(target: RegistrationTarget, { topic, hook }: TopicFinding, wanted: WantedHook): WebhookRecord {
  // A header that a person added, for a proxy in front of us perhaps, is not ours to drop.
  const others = (hook?.ExternalHeaders ?? []).filter(
    ({ Key }) => Key !== '' && !OUR_HEADERS.includes(Key.toLowerCase()),
  );
  return {
    Type: hook?.Type ?? TOPIC_DEFINITIONS[topic].webhookType ?? '',
    IsActive: true,
    ExternalURL: wanted.address,
    ExternalAuthorizationType: 'noauth',
    ExternalHeaders: [
      { Key: 'CONNECTIONID', Value: target.connectionId },
      { Key: 'APIKEY', Value: target.pushApiKey },
      ...others,
    ],
  };
}

/** Believes Cin7's answer and not its status: what it took is compared once more. */
function judge(
  finding: TopicFinding,
  wanted: WantedHook,
  answered: WebhookPayload | null,
  record: WebhookRecord,
  isCreation: boolean,
): MendResult {
  const action = isCreation ? 'created' : 'repaired';
  const hook = answered ?? { ...record, ID: finding.hook?.ID ?? null };
  const { state, detail, isDelivering } = compareWebhooks(TOPIC_DEFINITIONS[finding.topic], [hook], null, wanted);
  if (state === 'active') return { action, state, detail: null, hook, isDelivering, halt: null };
  const said = `Cin7 answered that it took the webhook, and yet: ${detail ?? 'it is not as it should be.'}`;
  return { action: 'failed', state, detail: said, hook: finding.hook, isDelivering, halt: null };
}

function refused(finding: TopicFinding, error: unknown): MendResult {
  if (!(error instanceof Cin7Error)) throw error;
  const refusal = meaningOfRefusal(error);
  const failed = unmended('failed', finding);
  const detail = [finding.detail, `It could not be mended: ${error.message}`].filter(Boolean).join(' ');
  if (refusal === 'limit_reached' && finding.hook === null) return { ...failed, state: 'limit_reached', detail };
  return { ...failed, detail, halt: refusal === null ? error : null };
}

function unmended(action: MendAction, { state, detail, hook, isDelivering }: TopicFinding): MendResult {
  return { action, state, detail, hook, isDelivering, halt: null };
}
