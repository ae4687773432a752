/** What a person has to do when the credential's password cannot be decrypted. */
export const WHY_UNREADABLE = 'The password of its credential cannot be read, so nothing is called until it can or is saved anew.';
/** The same with the cause. */
export function unreadableReason(reason) {
    return `${WHY_UNREADABLE} ${reason}`;
}
/** What a person has to do when Cin7 refused the key. */
export function stoppedReason(reason) {
    return `Cin7 refused the key, so nothing is called until a test of the credential succeeds: ${reason}`;
}
/** What a person has to do about parked documents. */
export function parkedReason(connectionId, parked) {
    const what = parked === 1 ? '1 document is parked' : `${parked} documents are parked`;
    const where = `/api/v1/sync-requests?connectionId=${connectionId}&status=parked`;
    return `${what} and will not be tried again by itself. See ${where} for the reasons, mend them and retry.`;
}
//# sourceMappingURL=attention.js.map