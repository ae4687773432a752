/**
 * How client keys begin, so that one found in a log or a repository is recognised. There is no `egk_test_`: ERPGate has no
 * test mode, who tries something out runs an ERPGate of his own, and its keys open nothing elsewhere.
 */
export const CLIENT_KEY_PREFIX = 'egk_live_';

/** The prefix and 32 random bytes in base64url. */
export const CLIENT_KEY_PATTERN = new RegExp(`^${CLIENT_KEY_PREFIX}[A-Za-z0-9_-]{43}$`);
