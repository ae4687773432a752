/** The embedded PostgreSQL cannot be used. The message is for the person who starts ERPGate: what, where, and what to do. */
export class EmbeddedPostgresError extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'EmbeddedPostgresError';
    }
}
//# sourceMappingURL=embedded-postgres-error.js.map