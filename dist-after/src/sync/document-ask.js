/** How many parameters `askStatement` takes. */
export const ASK_PARAMETERS = 9;
/**
 * Asks for many documents in one statement, to be put into a larger one; `returning` gives `id`, the key of the
 * document and the `generation` that answers this asking. The only place that makes or renews sync requests.
 *
 * @param first number of the first of its parameters, which `askParameters` makes
 */
export function askStatement(first) {
    const types = ['uuid', 'text', 'text', 'text', 'smallint', 'int', 'boolean', 'uuid', 'timestamptz'];
    const arrays = types.map((type, index) => `$${first + index}::${type}[]`).join(', ');
    return `
    insert into sync_request as r (connection_id, domain, external_id, reference, lane, generation, must_fetch,
                                   carried_by, carried_stamp, status, attempts, requested_at, last_asked_at, due_at)
    select connection_id, domain, external_id, reference, lane, count, must_fetch, carried_by, carried_stamp,
           'waiting', 0, now(), now(), now()
      from unnest(${arrays})
        as a(connection_id, domain, external_id, reference, lane, count, must_fetch, carried_by, carried_stamp)
    on conflict (connection_id, domain, external_id) do update
       set generation = r.generation + excluded.generation,
           reference = coalesce(excluded.reference, r.reference),
           lane = least(r.lane, excluded.lane),
           must_fetch = r.must_fetch or excluded.must_fetch,
           -- A retried delivery may be older than what is known: the newest stamp wins, not the last to arrive.
           carried_by = case when excluded.carried_stamp > coalesce(r.carried_stamp, '-infinity')
                             then excluded.carried_by else r.carried_by end,
           carried_stamp = greatest(r.carried_stamp, excluded.carried_stamp),
           requested_at = case when r.status = 'waiting' then r.requested_at else excluded.requested_at end,
           last_asked_at = excluded.last_asked_at, needs_single = false,
           due_at = least(r.due_at, excluded.due_at), status = 'waiting',
           -- What was found out before says nothing about the document as it now is, not even that it was missing.
           attempts = 0, error_kind = null, reason = null
    returning id, connection_id, domain, external_id, generation`;
}
/** The parameters of `askStatement`, one ask for each document. */
export function askParameters(asks) {
    const gathered = gather(asks);
    return [
        gathered.map((ask) => ask.connectionId),
        gathered.map((ask) => ask.domain),
        gathered.map((ask) => ask.externalId),
        gathered.map((ask) => ask.reference),
        gathered.map((ask) => ask.lane),
        gathered.map((ask) => ask.count),
        gathered.map((ask) => ask.mustFetch),
        gathered.map((ask) => ask.carried?.by ?? null),
        gathered.map((ask) => ask.carried?.stamp ?? null),
    ];
}
/**
 * One ask per document, in the order of their keys: a statement may touch a row only once, and batches that lock rows
 * in the same order cannot wait for each other in a circle.
 */
function gather(asks) {
    const gathered = new Map();
    for (const ask of asks) {
        const key = `${ask.connectionId}/${ask.domain}/${ask.externalId}`;
        const known = gathered.get(key);
        if (known)
            addTo(known, ask);
        else
            gathered.set(key, { ...ask, count: 1, mustFetch: ask.carried === null });
    }
    return [...gathered.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ask]) => ask);
}
function addTo(known, { reference, lane, carried }) {
    known.count += 1;
    known.reference = reference ?? known.reference;
    known.lane = Math.min(known.lane, lane);
    if (carried === null)
        known.mustFetch = true;
    else if (known.carried === null || carried.stamp > known.carried.stamp)
        known.carried = carried;
}
//# sourceMappingURL=document-ask.js.map