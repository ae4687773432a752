import type { Account } from '../account.js';
import type { Simulator } from '../simulator.js';
import type { Query } from './query.js';

/** One call, past authentication. */
export interface ApiCall {
  simulator: Simulator;
  account: Account;
  query: Query;
  /** The parsed JSON body, undefined when there was none. */
  body: unknown;
}

/** Answers one call with a JSON body, or throws an `ApiError`. */
export type ApiHandler = (call: ApiCall) => unknown;

/** The methods of one path. */
export type ApiRoute = Partial<Record<'GET' | 'POST' | 'PUT' | 'DELETE', ApiHandler>>;

/** Paths below `/ExternalApi/v2`, lower case. */
export type ApiRoutes = Record<string, ApiRoute>;
