export const LANE_NAMES = ['replay', 'sales', 'transfers', 'purchases', 'products', 'reconciliation'];
/**
 * The order in which a connection's sync requests are served: a lower number goes first. A person who replays waits in
 * front of a screen; a pick or void moves goods now; master data can wait.
 */
export const LANES = {
    replay: 0,
    sales: 1,
    transfers: 2,
    purchases: 3,
    products: 4,
    reconciliation: 5,
};
/** The lane of a document that a notification asked for. */
export function laneOf(domain) {
    return LANES[domain];
}
/** So many documents may a person have looked at before everything else; more at once are a batch. */
export const MOST_IN_REPLAY_LANE = 50;
/**
 * The lane of a document that a person asked for together with others. A batch takes the documents' own lanes: ahead of
 * all picks it would keep them waiting for hours, and its products could not be read by pages.
 */
export function laneOfReplay(domain, documents) {
    return documents <= MOST_IN_REPLAY_LANE ? LANES.replay : laneOf(domain);
}
/** The lane's name for people, from its number. */
export function laneName(lane) {
    const found = LANE_NAMES.find((name) => LANES[name] === lane);
    return found ?? 'reconciliation';
}
/** Documents of these lanes are never kept waiting by work that serves many at once. */
export const WORST_URGENT_LANE = LANES.purchases;
/** Documents of these lanes are looked at before the next step of background work; what is worse was asked for by it. */
export const WORST_LANE_BEFORE_BACKGROUND = LANES.products;
//# sourceMappingURL=lanes.js.map