/** The keys of `ENCRYPTION_KEY` do not fit this database. The message says what to do and holds no key. */
export class EncryptionKeyError extends Error {
  constructor(faults: readonly string[]) {
    super(
      ['ENCRYPTION_KEY does not fit this database; nothing was changed.', ...faults.map((fault) => `- ${fault}`)].join(
        '\n',
      ),
    );
    this.name = 'EncryptionKeyError';
  }
}
