import { Cin7Error } from './cin7-error.js';
import { ACCEPTED_ENCODINGS } from './response-body.js';

/** What goes with each call (REFERENCE 1.1). */
export type Cin7Headers = Record<string, string> & { 'api-auth-applicationkey': string };

/**
 * @param description the call, for the error
 * @throws Cin7Error `auth` when account or key cannot be sent
 */
export function headersOf(
  account: { accountId: string; apiKey: string },
  description: string,
  userAgent: string,
): Cin7Headers {
  const accountId = account.accountId.trim();
  const apiKey = account.apiKey.trim();
  // A pasted line break or a letter from another alphabet cannot be sent; Cin7 would refuse it in any case.
  if (![accountId, apiKey].every((value) => /^[\x21-\x7e]+$/.test(value))) {
    const message = `${description} was not sent: the Account ID or the API key is empty or holds characters no key has. Copy both again from Integrations > API in Cin7.`;
    throw new Cin7Error('auth', message, { call: description });
  }
  return {
    'api-auth-accountid': accountId,
    'api-auth-applicationkey': apiKey,
    accept: 'application/json',
    'accept-encoding': ACCEPTED_ENCODINGS,
    'content-type': 'application/json',
    'user-agent': userAgent,
  };
}
