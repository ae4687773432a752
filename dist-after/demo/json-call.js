const TIMEOUT_MS = 15_000;
/** Calls an HTTP API; errors are answers too. */
export async function ask(url, request = {}) {
    const hasBody = request.body !== undefined;
    const response = await fetch(url, {
        method: request.method ?? 'GET',
        headers: { ...(hasBody ? { 'content-type': 'application/json' } : {}), ...request.headers },
        body: hasBody ? JSON.stringify(request.body) : undefined,
        signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : parsed(text) };
}
/** Calls an HTTP API that has to say yes. */
export async function call(url, request = {}) {
    const { status, body } = await ask(url, request);
    if (status >= 200 && status < 300)
        return body;
    throw new Error(`${request.method ?? 'GET'} ${url} answered ${status}: ${JSON.stringify(body)}`);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
//# sourceMappingURL=json-call.js.map