import { request } from 'undici';
import { invalid } from '../simulator-error.js';
import { table } from './table.js';
/** Verbs that are not moves of a document. */
const OTHER_VERBS = {
    help: { does: 'this list', run: help },
    list: {
        does: 'every document',
        run: async (options) => table((await call(options, 'GET', '/documents')), ['type', 'number', 'status', 'id', 'about']),
    },
    state: { does: 'accounts, counts, settings', run: async (options) => pretty(await call(options, 'GET', '/state')) },
    calls: {
        does: 'the last calls to the API',
        run: async (options) => table((await call(options, 'GET', '/calls?last=50')), ['at', 'method', 'path', 'status', 'special']),
    },
    deliveries: {
        does: 'the last deliveries and their attempts',
        run: async (options) => deliveryTable((await call(options, 'GET', '/deliveries?last=50'))),
    },
    webhooks: {
        does: 'all registered webhooks',
        run: async (options) => table((await call(options, 'GET', '/webhooks')), ['Type', 'IsActive', 'ExternalURL', 'ID']),
    },
    'register-webhook': {
        does: 'register by hand: register-webhook TYPE url=... headers={"APIKEY":"..."}',
        run: async (options, type, settings) => pretty(await call(options, 'POST', '/webhooks', { type, ...settings })),
    },
    lose: {
        does: 'lose the next N deliveries: lose 3',
        run: async (options, count) => pretty(await call(options, 'POST', '/deliveries', { lose: Number(count ?? 1) })),
    },
    hurry: {
        does: 'start all waiting attempts now',
        run: async (options) => pretty(await call(options, 'POST', '/deliveries', { hurry: true })),
    },
    fault: {
        does: 'a fault: fault rate_limited path=/sale times=2',
        run: async (options, kind, settings) => pretty(await call(options, 'POST', '/faults', { kind, ...settings })),
    },
    settings: {
        does: 'change settings: settings - timeScale=0 rateLimit={"calls":5}',
        run: async (options, _, settings) => pretty(await call(options, 'PUT', '/settings', settings)),
    },
    reset: {
        does: 'back to the beginning (seed=true for the invented merchant)',
        run: async (options, first, settings) => pretty(await call(options, 'POST', '/reset', { ...settings, ...setting(first) })),
    },
};
/** `do VERB [DOCUMENT] [name=value ...]` against a running simulator. */
export async function doCommand(verb, document, pairs, options) {
    const settings = Object.assign({}, ...pairs.map(setting));
    const other = OTHER_VERBS[verb];
    if (other !== undefined) {
        console.log(await other.run(options, document, settings));
        return;
    }
    // Without a document the first word may already be a setting: `do create-product sku=NEW-1`.
    const target = document === undefined ? {} : document.includes('=') ? setting(document) : { document };
    const answer = (await call(options, 'POST', `/do/${encodeURIComponent(verb)}`, { ...target, ...settings }));
    console.log(verb === 'show' ? pretty(answer) : summary(answer));
}
async function call(options, method, path, body) {
    const account = options.account === undefined ? {} : { accountId: options.account };
    const url = new URL(`${options.url.replace(/\/$/, '')}/control${path}`);
    if (method === 'GET')
        for (const [name, value] of Object.entries(account))
            url.searchParams.set(name, value);
    const payload = method === 'GET' ? undefined : JSON.stringify({ ...body, ...account });
    const headers = { 'content-type': 'application/json' };
    const answer = await request(url, { method, headers, body: payload }).catch((error) => {
        throw invalid(`No simulator at ${options.url}: ${error instanceof Error ? error.message || 'no connection' : String(error)}`);
    });
    const result = (await answer.body.json());
    if (answer.statusCode >= 400)
        throw invalid(String(result['message'] ?? JSON.stringify(result)));
    return result;
}
/** `name=value`, the value as JSON where it is JSON. */
function setting(pair) {
    if (pair === undefined || pair === '-')
        return {};
    const [name, ...rest] = pair.split('=');
    if (!name || rest.length === 0)
        throw invalid(`Settings look like name=value, not "${pair}".`);
    const value = rest.join('=');
    try {
        return { [name]: JSON.parse(value) };
    }
    catch {
        return { [name]: value };
    }
}
/** One line about the document as it now is. */
function summary(answer) {
    const order = answer['Order'];
    const number = answer['Number'] ?? answer['OrderNumber'] ?? order?.['SaleOrderNumber'] ?? answer['SKU'];
    const pick = answer['Pick'];
    if (pick !== undefined) {
        const shipped = String(answer['Ship']?.['Status']);
        const lines = pick['Lines'].map((line) => `  ${line['Quantity']} x ${line['SKU']} from ${line['Location']}`);
        return [
            `fulfilment ${answer['FulfillmentNumber']}: pick ${pick['Status']}, ship ${shipped}, task ${answer['TaskID']}`,
            ...lines,
        ].join('\n');
    }
    if (number === undefined)
        return pretty(answer);
    const stamp = answer['LastModifiedOn'] ?? answer['LastUpdatedDate'];
    return `${number}: ${answer['Status']}, changed ${stamp}, id ${answer['ID'] ?? answer['TaskID']}`;
}
async function help(options) {
    const { moves } = (await call(options, 'GET', ''));
    const others = Object.entries(OTHER_VERBS).map(([verb, { does }]) => ({ verb, does }));
    return table([...others, ...Object.entries(moves).map(([verb, does]) => ({ verb, does }))], ['verb', 'does']);
}
function deliveryTable(deliveries) {
    const rows = deliveries.map((delivery) => {
        const attempts = delivery['attempts'];
        const last = attempts.at(-1);
        return { ...delivery, attempts: attempts.length, last: last?.['status'] ?? last?.['error'] ?? '' };
    });
    return table(rows, ['eventAt', 'type', 'state', 'attempts', 'last', 'body']);
}
function pretty(value) {
    return JSON.stringify(value, null, 2);
}
//# sourceMappingURL=do-command.js.map