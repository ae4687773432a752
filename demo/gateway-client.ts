import type { Change, ChangePage, Notification, RecordType } from './gateway-answers.js';
import { ask, call, type JsonAnswer, type JsonRequest } from './json-call.js';

/** What the gateway calls the notification that it sends to itself. */
const TEST_EVENT_TYPE = 'ERPGate/TestNotification';

/** The gateway's API with one key. */
export class GatewayClient {
  constructor(
    private readonly gatewayUrl: string,
    private readonly key: string,
  ) {}

  get<T>(path: string): Promise<T> {
    return call<T>(this.urlOf(path), this.with({}));
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return call<T>(this.urlOf(path), this.with({ method: 'POST', body }));
  }

  /** For questions that may be refused. */
  try(path: string): Promise<JsonAnswer> {
    return ask(this.urlOf(path), this.with({}));
  }

  /** All notifications of Cin7, in the order in which they came; the gateway's own test is left out. */
  async notifications(): Promise<Notification[]> {
    const { data } = await this.get<{ data: Notification[] }>('/notifications?limit=1000');
    return data.filter((one) => one.eventType !== TEST_EVENT_TYPE).toReversed();
  }

  /** Every change after a place in the feed, and the place where to go on. */
  async changesAfter(cursor: string | null): Promise<{ changes: Change[]; cursor: string }> {
    const changes: Change[] = [];
    let after = cursor;
    for (;;) {
      const page = await this.get<ChangePage>(`/changes${after === null ? '' : `?after=${encodeURIComponent(after)}`}`);
      changes.push(...page.data);
      after = page.nextCursor;
      if (!page.hasMore) return { changes, cursor: after };
    }
  }

  /** One record as it stands now. */
  record(type: RecordType, id: string): Promise<Change['record']> {
    return this.get(`/${type}s/${id}`);
  }

  private urlOf(path: string): string {
    return `${this.gatewayUrl}/api/v1${path}`;
  }

  private with(request: JsonRequest): JsonRequest {
    return { ...request, headers: { authorization: `Bearer ${this.key}` } };
  }
}
