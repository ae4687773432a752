import { GatewayClient } from './gateway-client.js';
import { withoutHeading } from './paper.js';
/** Cin7's own name for what its webhook API does not offer, as the simulated Cin7 calls it. */
const BY_HAND_TYPE = 'Stock/TransferOrderAuthorised';
const SETTINGS = {
    warehouseMap: { 'Dandenong DC': 'MEL', 'Eagle Farm': 'BNE' },
    carrierMap: { 'StarTrack Express': 'STARTRACK' },
};
/** Registers the merchant from nothing, as an onboarding person does it. */
export async function registerMerchant(stage, paper) {
    paper.title('A merchant is registered');
    const credentialId = await makeCredential(stage, paper);
    const connection = await stage.admin.post('/connections', {
        name: 'Wattle & Gum',
        credentialId,
        settings: SETTINGS,
    });
    const codes = Object.entries(SETTINGS.warehouseMap).map(([location, code]) => `${location} is ${code}`);
    paper.row('connection', `${connection.id}, ${codes.join(', ')}`);
    await registerWebhooks(stage, paper, connection);
    const { key } = await stage.admin.post('/client-keys', {
        name: 'Warehouse of the demo',
        scope: 'client',
        connectionIds: [connection.id],
    });
    paper.row('client key', `${key.slice(0, 14)}... reads the records of this connection and nothing else`);
    return { connectionId: connection.id, clientKey: key, client: new GatewayClient(stage.gatewayUrl, key) };
}
async function makeCredential(stage, paper) {
    const { id } = await stage.admin.post('/credentials', {
        credentialName: 'Wattle & Gum',
        credentialDriver: 'Dear Inventory',
        username: stage.login.accountId,
        password: stage.login.key,
    });
    const test = await stage.admin.post(`/credentials/${id}/test`);
    if (!test.ok)
        throw new Error(`The credential does not work: ${test.reason}`);
    paper.row('credential', `tested, Cin7 says: ${test.company}`, `time zone ${test.timeZone}, weights in ${test.defaultWeightUnits}`);
    return id;
}
async function registerWebhooks(stage, paper, connection) {
    const { cin7, admin } = stage;
    const path = `/connections/${connection.id}/registration`;
    const applied = await admin.post(`${path}/apply`);
    const { notifications } = await admin.get(path);
    const headers = { CONNECTIONID: connection.id, APIKEY: connection.pushApiKey };
    const byHand = notifications.filter((one) => one.isByHandOnly);
    for (const one of byHand)
        await cin7.registerWebhookByHand(BY_HAND_TYPE, one.address, headers);
    const doneTo = (topic) => applied.topics.find((one) => one.topic === topic);
    paper.row('registration', "one call registers the notifications through Cin7's API, each at an address of its own:", ...withoutHeading(notifications.map((one) => [
        `  ${one.title ?? one.webhookType}`,
        new URL(one.address).pathname,
        one.isByHandOnly ? 'left to do by hand, and done' : `${doneTo(one.topic)?.done}`,
    ])));
    const test = await admin.post(`${path}/test`);
    if (!test.ok)
        throw new Error(`The test notification did not arrive: ${test.reason}`);
    paper.row('test', `a notification of our own through the public address: stored, "${test.notificationStatus}"`);
}
//# sourceMappingURL=opening.js.map