import type { AppliedRegistration, CredentialTest, Registration, RegistrationTest } from './gateway-answers.js';
import { GatewayClient } from './gateway-client.js';
import { withoutHeading, type Paper } from './paper.js';
import type { Stage } from './stage.js';

/** The merchant as the gateway knows it, and the warehouse that reads it. */
export interface Cast {
  connectionId: string;
  clientKey: string;
  /** The API with the warehouse's key. */
  client: GatewayClient;
}

/** Cin7's own name for what its webhook API does not offer, as the simulated Cin7 calls it. */
const BY_HAND_TYPE = 'Stock/TransferOrderAuthorised';

const SETTINGS = {
  warehouseMap: { 'Dandenong DC': 'MEL', 'Eagle Farm': 'BNE' },
  carrierMap: { 'StarTrack Express': 'STARTRACK' },
};

/** Registers the merchant from nothing, as an onboarding person does it. */
export async function registerMerchant(stage: Stage, paper: Paper): Promise<Cast> {
  paper.title('A merchant is registered');
  const credentialId = await makeCredential(stage, paper);
  const connection = await stage.admin.post<{ id: string; pushApiKey: string }>('/connections', {
    name: 'Wattle & Gum',
    credentialId,
    settings: SETTINGS,
  });
  const codes = Object.entries(SETTINGS.warehouseMap).map(([location, code]) => `${location} is ${code}`);
  paper.row('connection', `${connection.id}, ${codes.join(', ')}`);
  await registerWebhooks(stage, paper, connection);
  const { key } = await stage.admin.post<{ key: string }>('/client-keys', {
    name: 'Warehouse of the demo',
    scope: 'client',
    connectionIds: [connection.id],
  });
  paper.row('client key', `${key.slice(0, 14)}... reads the records of this connection and nothing else`);
  return { connectionId: connection.id, clientKey: key, client: new GatewayClient(stage.gatewayUrl, key) };
}

async function makeCredential(stage: Stage, paper: Paper): Promise<string> {
  const { id } = await stage.admin.post<{ id: string }>('/credentials', {
    credentialName: 'Wattle & Gum',
    credentialDriver: 'Dear Inventory',
    username: stage.login.accountId,
    password: stage.login.key,
  });
  const test = await stage.admin.post<CredentialTest>(`/credentials/${id}/test`);
  if (!test.ok) throw new Error(`The credential does not work: ${test.reason}`);
  paper.row(
    'credential',
    `tested, Cin7 says: ${test.company}`,
    `time zone ${test.timeZone}, weights in ${test.defaultWeightUnits}`,
  );
  return id;
}

async function registerWebhooks(
  stage: Stage,
  paper: Paper,
  connection: { id: string; pushApiKey: string },
): Promise<void> {
  const { cin7, admin } = stage;
  const path = `/connections/${connection.id}/registration`;
  const applied = await admin.post<AppliedRegistration>(`${path}/apply`);
  const { notifications } = await admin.get<Registration>(path);
  const headers = { CONNECTIONID: connection.id, APIKEY: connection.pushApiKey };
  const byHand = notifications.filter((one) => one.isByHandOnly);
  for (const one of byHand) await cin7.registerWebhookByHand(BY_HAND_TYPE, one.address, headers);
  const doneTo = (topic: string) => applied.topics.find((one) => one.topic === topic);
  paper.row(
    'registration',
    "one call registers the notifications through Cin7's API, each at an address of its own:",
    ...withoutHeading(
      notifications.map((one) => [
        `  ${one.title ?? one.webhookType}`,
        new URL(one.address).pathname,
        one.isByHandOnly ? 'left to do by hand, and done' : `${doneTo(one.topic)?.done}`,
      ]),
    ),
  );
  const test = await admin.post<RegistrationTest>(`${path}/test`);
  if (!test.ok) throw new Error(`The test notification did not arrive: ${test.reason}`);
  paper.row('test', `a notification of our own through the public address: stored, "${test.notificationStatus}"`);
}
