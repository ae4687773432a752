import type { TopicFinding } from './compare-webhooks.js';
import type { MendResult } from './webhook-mender.service.js';
import type { WebhookRegistration } from './webhook-registration.entity.js';
import type { SeenEvent, SeenWebhooks } from './webhook-registration.store.js';
import type { WebhookState } from './webhook-state.js';

/** One topic before and after a look. */
export interface LookedAt {
  /** Undefined when it was never looked at before. */
  known: WebhookRegistration | undefined;
  finding: TopicFinding;
  result: MendResult;
  /** Surplus webhooks of ours that were taken away. */
  removed: number;
  /** Where its notifications should go. */
  address: string;
}

/** Not worth a line in the history of a connection that nobody has registered yet. */
const QUIET_BEGINNINGS: readonly WebhookState[] = ['missing', 'by_hand'];

/** What is to be stored of a look. */
export function seen(topics: readonly LookedAt[], gapSince: Date | null): SeenWebhooks {
  const webhooks = topics.map(({ finding, result, address }) => ({
    topic: finding.topic,
    state: result.state,
    detail: result.detail,
    hookId: result.hook?.ID ?? null,
    // Also for one that could not be mended: it was recognised as ours at this address.
    address: result.hook === null ? null : address,
    isDelivering: result.isDelivering,
    isRepaired: result.action === 'created' || result.action === 'repaired',
  }));
  return { webhooks, events: topics.flatMap((one) => [...eventsOf(one)]), gapSince };
}

function* eventsOf({ known, finding, result, removed }: LookedAt): Generator<SeenEvent> {
  const { topic, state } = finding;
  const before = known?.state ?? null;
  const isNew = before === null ? !QUIET_BEGINNINGS.includes(state) : before !== state;
  if (isNew) yield { topic, kind: 'found', fromState: before, toState: state, detail: finding.detail };
  if (result.action === 'created' || result.action === 'repaired') {
    yield { topic, kind: result.action, fromState: state, toState: result.state, detail: finding.detail };
  }
  // Once, and not every five minutes as long as it fails for the same reason.
  if (result.action === 'failed' && (known?.detail ?? null) !== result.detail) {
    yield { topic, kind: 'failed', fromState: state, toState: result.state, detail: result.detail };
  }
  if (removed > 0) {
    const detail = `${removed} further ${removed === 1 ? 'webhook' : 'webhooks'} of ours for the same notification taken away.`;
    yield { topic, kind: 'removed', fromState: result.state, toState: result.state, detail };
  }
}
