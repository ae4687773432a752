/** Not worth a line in the history of a connection that nobody has registered yet. */
const QUIET_BEGINNINGS = ['missing', 'by_hand'];
/** What is to be stored of a look. */
export function seen(topics, gapSince) {
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
function* eventsOf({ known, finding, result, removed }) {
    const { topic, state } = finding;
    const before = known?.state ?? null;
    const isNew = before === null ? !QUIET_BEGINNINGS.includes(state) : before !== state;
    if (isNew)
        yield { topic, kind: 'found', fromState: before, toState: state, detail: finding.detail };
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
//# sourceMappingURL=seen-webhooks.js.map