import { Pool } from 'undici';
import type { Gateway } from './gateway.js';

export interface FeedChange {
  externalId: string;
  recordType: string;
  revision: number;
  change: string;
}

/** Follows the change feed as a client does. */
export interface FeedFollower {
  /** Reads to the end without looking at what is there. */
  skipToEnd(): Promise<void>;
  /** The next changes, none at the end. */
  page(limit?: number): Promise<FeedChange[]>;
  close(): Promise<void>;
}

/** @param filter query parameters, such as `connectionId=...&recordType=order` */
export function followFeed(gateway: Gateway, key: string, filter: string): FeedFollower {
  const pool = new Pool(gateway.url, { connections: 1 });
  const headers = { authorization: `Bearer ${key}` };
  let cursor: string | null = null;
  const page = async (limit = 1000): Promise<FeedChange[]> => {
    const after: string = cursor === null ? '' : `&after=${cursor}`;
    const path = `/api/v1/changes?limit=${limit}&${filter}${after}`;
    const answer = await pool.request({ method: 'GET', path, headers });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`The feed answered ${answer.statusCode}: ${text}`);
    const read = JSON.parse(text) as { data: FeedChange[]; nextCursor: string };
    cursor = read.nextCursor;
    return read.data;
  };
  const skipToEnd = async (): Promise<void> => {
    while ((await page()).length > 0);
  };
  return { page, skipToEnd, close: () => pool.close() };
}

/** A key as a warehouse system has it. */
export async function clientKey(gateway: Gateway): Promise<string> {
  const made = await gateway.api<{ key: string }>('POST', '/client-keys', { name: 'bench', scope: 'client' });
  return made.key;
}
