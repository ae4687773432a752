/** Enough to see what answered. */
const MOST_CHARACTERS = 2_000;
/**
 * Sends JSON to an address as any program outside would, through name service, proxies and TLS. Follows no redirect,
 * because the headers hold keys. Answers faults in words; never throws for them.
 */
export async function postOutside(address, headers, body, timeoutMs) {
    try {
        const response = await fetch(address, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify(body),
            redirect: 'manual',
            signal: AbortSignal.timeout(timeoutMs),
        });
        const text = (await response.text()).slice(0, MOST_CHARACTERS);
        return { isAnswered: true, status: response.status, text };
    }
    catch (error) {
        return { isAnswered: false, fault: faultOf(error, new URL(address), timeoutMs) };
    }
}
const NAME_FAULTS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA']);
const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);
function faultOf(error, { protocol, hostname, host }, timeoutMs) {
    if (error.name === 'TimeoutError')
        return `${host} gave no answer within ${timeoutMs / 1000} s.`;
    const { code = '', message } = causeOf(error);
    if (NAME_FAULTS.has(code))
        return `The name ${hostname} is not known to the name service (DNS).`;
    if (code === 'ECONNREFUSED')
        return `Nothing listens at ${host}: the connection was refused.`;
    if (UNREACHABLE.has(code))
        return `${host} cannot be reached from here.`;
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET')
        return `${host} cut the connection.`;
    const isTls = protocol === 'https:' && /CERT|TLS|SSL|EPROTO|SIGNATURE|ALTNAME/i.test(`${code} ${message}`);
    if (isTls)
        return `TLS with ${host} failed: ${message || code}.`;
    return `${host} could not be called: ${code || message || error.name}.`;
}
/** The reason of a failed fetch stands in its cause, and of a host with several addresses one level deeper. */
function causeOf(error) {
    const cause = (error.cause ?? error);
    return { code: cause.code ?? cause.errors?.[0]?.code, message: cause.message ?? '' };
}
//# sourceMappingURL=post-outside.js.map