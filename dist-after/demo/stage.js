import { createServer } from 'node:net';
import { startGateway } from '../src/gateway.js';
import { loadSettings } from '../src/platform/config/load-settings.js';
import { Simulator } from '../simulator/simulator.js';
import { Cin7Client } from './cin7-client.js';
import { GatewayClient } from './gateway-client.js';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.js';
/** A free port can be lost to another program before the gateway takes it. */
const ATTEMPTS = 3;
/** Starts a gateway with a database of its own beside a simulated Cin7, both on free ports of this machine only. */
export async function openStage(logLevel) {
    const closings = [];
    const close = async () => {
        for (let end = closings.pop(); end; end = closings.pop())
            await end();
    };
    try {
        const dataDir = makeTemporaryFolder();
        closings.push(() => removeTemporaryFolder(dataDir));
        // Seeded, and without waiting: Cin7 itself sends a notification a minute after the fact.
        const simulator = await new Simulator({ seed: true, timeScale: 0 }).start();
        closings.push(() => simulator.stop());
        const { gateway, adminKey } = await startOnFreePort({
            HOST: '127.0.0.1',
            DATA_DIR: dataDir,
            CIN7_CORE_BASE_URL: simulator.url,
            CLUSTER: 'demo',
            LOG_LEVEL: logLevel,
        });
        closings.push(() => gateway.stop());
        const login = { accountId: simulator.account.accountId, key: simulator.account.keys[0] ?? '' };
        return {
            gatewayUrl: gateway.url,
            adminKey,
            admin: new GatewayClient(gateway.url, adminKey),
            cin7: new Cin7Client(simulator.controlUrl),
            cin7Url: simulator.url,
            login,
            close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
// The port is chosen beforehand, so that the gateway can tell the addresses that Cin7 has to call.
async function startOnFreePort(env) {
    for (let attempt = 1;; attempt += 1) {
        const port = await freePort();
        // Whatever the environment says: the demo has its own database and must never touch another.
        const settings = loadSettings({ ...env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` });
        try {
            return { gateway: await startGateway(settings), adminKey: settings.adminApiKey };
        }
        catch (error) {
            if (error.code !== 'EADDRINUSE' || attempt === ATTEMPTS)
                throw error;
        }
    }
}
function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
//# sourceMappingURL=stage.js.map