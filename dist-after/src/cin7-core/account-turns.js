/**
 * Lets one call to an account follow the other within this process: parallel calls are answered with 403 (REFERENCE
 * 1.4, burst 403), and two connections may share an account.
 */
export class AccountTurns {
    last = new Map();
    /** Does the work when all that came before it for this account is over, however it ended. */
    async inTurn(accountId, work) {
        const before = this.last.get(accountId) ?? Promise.resolve();
        const result = before.then(work);
        const over = result.then(() => undefined, () => undefined);
        this.last.set(accountId, over);
        try {
            return await result;
        }
        finally {
            if (this.last.get(accountId) === over)
                this.last.delete(accountId);
        }
    }
}
//# sourceMappingURL=account-turns.js.map