import { ask, call } from './json-call.js';
/** What the gateway calls the notification that it sends to itself. */
const TEST_EVENT_TYPE = 'ERPGate/TestNotification';
/** The gateway's API with one key. */
export class GatewayClient {
    gatewayUrl;
    key;
    constructor(gatewayUrl, key) {
        this.gatewayUrl = gatewayUrl;
        this.key = key;
    }
    get(path) {
        return call(this.urlOf(path), this.with({}));
    }
    post(path, body) {
        return call(this.urlOf(path), this.with({ method: 'POST', body }));
    }
    /** For questions that may be refused. */
    try(path) {
        return ask(this.urlOf(path), this.with({}));
    }
    /** All notifications of Cin7, in the order in which they came; the gateway's own test is left out. */
    async notifications() {
        const { data } = await this.get('/notifications?limit=1000');
        return data.filter((one) => one.eventType !== TEST_EVENT_TYPE).toReversed();
    }
    /** Every change after a place in the feed, and the place where to go on. */
    async changesAfter(cursor) {
        const changes = [];
        let after = cursor;
        for (;;) {
            const page = await this.get(`/changes${after === null ? '' : `?after=${encodeURIComponent(after)}`}`);
            changes.push(...page.data);
            after = page.nextCursor;
            if (!page.hasMore)
                return { changes, cursor: after };
        }
    }
    /** One record as it stands now. */
    record(type, id) {
        return this.get(`/${type}s/${id}`);
    }
    urlOf(path) {
        return `${this.gatewayUrl}/api/v1${path}`;
    }
    with(request) {
        return { ...request, headers: { authorization: `Bearer ${this.key}` } };
    }
}
//# sourceMappingURL=gateway-client.js.map