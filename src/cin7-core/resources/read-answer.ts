import { type Cin7Query, describeCall } from '../call-text.js';
import type { Cin7Account, Cin7CallOptions, Cin7Client } from '../cin7-client.service.js';
import { Cin7Error, type Cin7ErrorKind } from '../cin7-error.js';

/** Reads one document; an error of the reader tells the call it came from. */
export async function readDocument<T>(
  client: Cin7Client,
  account: Cin7Account,
  path: string,
  query: Cin7Query,
  read: (body: unknown) => T,
  options: Cin7CallOptions = {},
): Promise<T> {
  const body = await client.get(account, path, query, options);
  try {
    return read(body);
  } catch (error) {
    if (!(error instanceof Cin7Error) || error.call !== null) throw error;
    // An empty place means the whole answer, not one wrong value in a document that is there.
    throw copyOf(error, error.kind, { call: describeCall('GET', path, query), path: error.path || undefined });
  }
}

/**
 * Reads what is not a document itself: a list, the locations, the company. `not_found` and a place in the answer mean
 * something about one document to whoever handles errors (it is gone; it holds a wrong value), and a list that fails
 * must never be taken for that. So the first becomes `rejected`, and the second is only told in words.
 */
export async function readReferenceData<T>(
  client: Cin7Client,
  account: Cin7Account,
  path: string,
  query: Cin7Query,
  read: (body: unknown) => T,
  options: Cin7CallOptions = {},
): Promise<T> {
  try {
    return await readDocument(client, account, path, query, read, options);
  } catch (error) {
    if (!(error instanceof Cin7Error)) throw error;
    if (error.kind === 'not_found') throw copyOf(error, 'rejected', { call: error.call ?? undefined });
    if (error.path !== null) throw copyOf(error, error.kind, { call: error.call ?? undefined });
    throw error;
  }
}

function copyOf(error: Cin7Error, kind: Cin7ErrorKind, details: { call?: string; path?: string }): Cin7Error {
  return new Cin7Error(kind, error.message, { status: error.status, cause: error, ...details });
}
