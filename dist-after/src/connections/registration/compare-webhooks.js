import { isSameId, MOST_WEBHOOKS_PER_TYPE } from '../../cin7-core/resources/webhooks.resource.js';
import { meaningOfEventType } from '../../cin7-core/topics.js';
import { headerValues, isBelow, normalisedAddress, ownershipOf, shownAddress, } from './hook-identity.js';
/** Compares the account's webhooks with what one topic needs. Pure. */
export function compareWebhooks(definition, all, remembered, wanted) {
    const ofType = all.filter((hook) => topicOf(hook) === definition.topic);
    const owned = ofType.map((hook) => ({ hook, ownership: ownershipOf(hook, remembered, wanted) }));
    const ours = owned
        .filter(({ ownership }) => ownership === 'ours' || (ownership === 'elsewhere' && wanted.isMoving === true))
        .map(({ hook }) => assess(hook, remembered, wanted))
        .sort((one, other) => other.worth - one.worth);
    const [best, ...others] = ours;
    if (best === undefined) {
        const strays = owned.filter(({ ownership }) => ownership === 'elsewhere').map(({ hook }) => hook);
        return { topic: definition.topic, hook: null, surplus: [], ...absent(definition, ofType.length, strays) };
    }
    const surplus = others.map(({ hook }) => hook);
    return { topic: definition.topic, hook: best.hook, surplus, ...present(best) };
}
/** Nothing of the account's webhooks can be seen. */
export function withoutWebhooks(definition, reason) {
    const { topic, webhookType } = definition;
    const state = webhookType === null ? 'by_hand' : 'not_available';
    return { topic, state, hook: null, surplus: [], isDelivering: false, detail: reason };
}
function topicOf({ Type }) {
    const meaning = Type === null ? null : meaningOfEventType(Type);
    return meaning?.kind === 'topic' ? meaning.topic : null;
}
function assess(hook, remembered, wanted) {
    const differences = [...differencesOf(hook, wanted)];
    // Not given is no reason to write it anew every five minutes.
    const isActive = hook.IsActive !== false;
    const delivers = isActive && !differences.some((one) => one.stopsDelivery);
    const worth = (delivers ? 4 : 0) + (differences.length === 0 ? 2 : 0) + (isSameId(hook.ID, remembered?.hookId) ? 1 : 0);
    return { hook, differences, isActive, worth };
}
function present({ differences, isActive }) {
    const isDelivering = isActive && !differences.some((one) => one.stopsDelivery);
    const changes = differences.map((one) => one.text).join(', ');
    if (!isActive) {
        const why = 'It is switched off in Cin7, as Cin7 itself does without a word after six failed deliveries';
        return { state: 'switched_off', isDelivering, detail: `${why}${changes === '' ? '' : `; also ${changes}`}.` };
    }
    if (differences.length === 0)
        return { state: 'active', isDelivering, detail: null };
    return { state: 'changed', isDelivering, detail: `It was changed in Cin7: ${changes}.` };
}
function absent({ webhookType }, ofType, strays) {
    if (webhookType === null) {
        const detail = "Cin7's API for webhooks does not know this notification: it is made, and can be seen, by hand only.";
        return { state: 'by_hand', isDelivering: false, detail };
    }
    const stray = strays[0];
    const elsewhere = stray
        ? ` One of this connection is registered for another address (${shownAddress(stray.ExternalURL)}) and was left alone.`
        : '';
    if (ofType >= MOST_WEBHOOKS_PER_TYPE) {
        const detail = `Cin7 allows ${MOST_WEBHOOKS_PER_TYPE} webhooks of type ${webhookType}, and there are as many of others. Remove one in Cin7 under Settings > Automation > Notifications.`;
        return { state: 'limit_reached', isDelivering: false, detail: detail + elsewhere };
    }
    return { state: 'missing', isDelivering: false, detail: `Cin7 has no webhook of ours for it.${elsewhere}` };
}
function* differencesOf(hook, wanted) {
    const { address, baseAddress, connectionId } = wanted;
    if (normalisedAddress(hook.ExternalURL) !== normalisedAddress(address)) {
        const text = `the address is ${shownAddress(hook.ExternalURL)} instead of ${address}`;
        // Any address of ours takes any notification; the topic in it only helps where the body does not say it.
        yield { text, stopsDelivery: !isBelow(hook.ExternalURL, baseAddress) };
    }
    yield* connectionDifference(hook, connectionId);
    yield* keyDifference(hook, wanted);
    const authorization = hook.ExternalAuthorizationType ?? 'none given';
    if (authorization.toLowerCase() !== 'noauth') {
        yield { text: `the authorisation is "${authorization}" instead of "noauth"`, stopsDelivery: false };
    }
}
function* connectionDifference(hook, connectionId) {
    const values = headerValues(hook, 'CONNECTIONID');
    if (values.length === 1 && isSameId(values[0], connectionId))
        return;
    yield { text: `the header CONNECTIONID is ${values.length === 0 ? 'missing' : 'wrong'}`, stopsDelivery: true };
}
function* keyDifference(hook, wanted) {
    const values = headerValues(hook, 'APIKEY');
    const kind = values.length === 1 ? wanted.keyKind(values[0] ?? '') : 'other';
    if (kind === 'current')
        return;
    if (values.length === 0)
        yield { text: 'the header APIKEY is missing', stopsDelivery: true };
    else if (kind === 'previous') {
        yield { text: 'the header APIKEY still has the push key before the last change', stopsDelivery: false };
    }
    else
        yield { text: 'the header APIKEY has another value than the push key', stopsDelivery: true };
}
//# sourceMappingURL=compare-webhooks.js.map