/** A document move that Cin7 would refuse, or a document that does not exist; the control API answers it as 409 or 404. */
export class SimulatorError extends Error {
  constructor(
    readonly kind: 'unknown' | 'refused' | 'invalid',
    message: string,
  ) {
    super(message);
    this.name = 'SimulatorError';
  }
}

/** There is no such document, product, location. */
export function unknown(what: string, reference: string): SimulatorError {
  return new SimulatorError('unknown', `There is no ${what} "${reference}".`);
}

/** The document's state does not allow the move. */
export function refused(message: string): SimulatorError {
  return new SimulatorError('refused', message);
}

/** What was asked for makes no sense. */
export function invalid(message: string): SimulatorError {
  return new SimulatorError('invalid', message);
}
