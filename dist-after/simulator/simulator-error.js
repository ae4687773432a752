/** A document move that Cin7 would refuse, or a document that does not exist; the control API answers it as 409 or 404. */
export class SimulatorError extends Error {
    kind;
    constructor(kind, message) {
        super(message);
        this.kind = kind;
        this.name = 'SimulatorError';
    }
}
/** There is no such document, product, location. */
export function unknown(what, reference) {
    return new SimulatorError('unknown', `There is no ${what} "${reference}".`);
}
/** The document's state does not allow the move. */
export function refused(message) {
    return new SimulatorError('refused', message);
}
/** What was asked for makes no sense. */
export function invalid(message) {
    return new SimulatorError('invalid', message);
}
//# sourceMappingURL=simulator-error.js.map