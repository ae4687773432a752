/** What a client says about a revision of a record that it works on. */
export const WORK_STATUSES = ['accepted', 'rejected', 'done'] as const;

/** What a client answers to a cancellation. */
export const CANCEL_ANSWERS = ['cancelled', 'too_late', 'return_to_stock'] as const;

export const ACKNOWLEDGEMENT_STATUSES = [...WORK_STATUSES, ...CANCEL_ANSWERS] as const;
export type AcknowledgementStatus = (typeof ACKNOWLEDGEMENT_STATUSES)[number];

/** Why one of many acknowledgements was refused; or, alone, with which `code` it is answered. */
export type RefusalCode = 'not_found' | 'revision_unknown' | 'cancel_answer_expected' | 'not_cancelled';
