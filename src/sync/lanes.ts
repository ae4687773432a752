import type { Domain } from './sync-handler.js';

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
} as const;
export type LaneName = keyof typeof LANES;

/** The lane of a document that a notification asked for. */
export function laneOf(domain: Domain): number {
  return LANES[domain];
}

/** The lane's name for people, from its number. */
export function laneName(lane: number): LaneName {
  const found = (Object.keys(LANES) as LaneName[]).find((name) => LANES[name] === lane);
  return found ?? 'reconciliation';
}

/** Documents of these lanes are never kept waiting by work that serves many at once. */
export const WORST_URGENT_LANE = LANES.purchases;
