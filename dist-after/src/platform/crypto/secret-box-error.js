/** A stored secret cannot be read. The message holds neither secret nor key. */
export class SecretBoxError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = 'SecretBoxError';
        this.code = code;
    }
}
//# sourceMappingURL=secret-box-error.js.map