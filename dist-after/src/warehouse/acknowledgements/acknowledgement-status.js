/** What a client says about a revision of a record that it works on. */
export const WORK_STATUSES = ['accepted', 'rejected', 'done'];
/** What a client answers to a cancellation. */
export const CANCEL_ANSWERS = ['cancelled', 'too_late', 'return_to_stock'];
export const ACKNOWLEDGEMENT_STATUSES = [...WORK_STATUSES, ...CANCEL_ANSWERS];
//# sourceMappingURL=acknowledgement-status.js.map