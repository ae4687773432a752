/** A stored secret cannot be read. The message holds neither secret nor key. */
export class SecretBoxError extends Error {
  readonly code: 'unknown_key' | 'unreadable';

  constructor(code: 'unknown_key' | 'unreadable', message: string) {
    super(message);
    this.name = 'SecretBoxError';
    this.code = code;
  }
}
