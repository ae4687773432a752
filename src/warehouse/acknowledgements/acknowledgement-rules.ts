import { type AcknowledgementStatus, CANCEL_ANSWERS, type RefusalCode } from './acknowledgement-status.js';

/** What a client says about a revision of a record. */
export interface Said {
  revision: number;
  status: AcknowledgementStatus;
  reason: string | null;
}

/** What is known about that record. */
export interface KnownRecord {
  recordType: 'item' | 'receipt' | 'order';
  reference: string;
  /** The revision that stands. */
  revision: number;
  /** The status of the record at the revision that is meant; null when that revision is not kept any more. */
  statusThen: string | null;
  /** What this client said about that revision last. */
  saidBefore: Pick<Said, 'status' | 'reason'> | null;
}

/** What becomes of it. */
export type Verdict = { result: 'stored' | 'repeated' } | { result: 'refused'; code: RefusalCode; detail: string };

/**
 * Decides about one acknowledgement. Pure. A revision that cancels a record takes an answer to the cancellation and
 * nothing else, any other revision takes what is said of work: so that nobody can mean the one and say the other.
 */
export function judge(said: Said, known: KnownRecord): Verdict {
  const { recordType, reference, revision, statusThen, saidBefore } = known;
  const name = `the ${recordType} ${reference}`;
  if (said.revision > revision) {
    return refused('revision_unknown', `There is no revision ${said.revision} of ${name}; it stands at ${revision}.`);
  }
  const isAnswer = (CANCEL_ANSWERS as readonly string[]).includes(said.status);
  if (statusThen === 'cancelled' && !isAnswer) {
    const answers = CANCEL_ANSWERS.join(', ');
    return refused('cancel_answer_expected', `Revision ${said.revision} cancels ${name}. Answer one of ${answers}.`);
  }
  if (statusThen !== null && statusThen !== 'cancelled' && isAnswer) {
    const detail = `Revision ${said.revision} of ${name} is not cancelled, so there is no cancellation to answer.`;
    return refused('not_cancelled', detail);
  }
  return { result: isRepeated(said, saidBefore) ? 'repeated' : 'stored' };
}

/** Whether `done` and `accepted` came in the wrong order does not matter: what is done was accepted. */
function isRepeated(said: Said, before: Pick<Said, 'status' | 'reason'> | null): boolean {
  if (before === null) return false;
  if (said.status === 'accepted' && before.status === 'done') return true;
  return said.status === before.status && said.reason === before.reason;
}

function refused(code: RefusalCode, detail: string): Verdict {
  return { result: 'refused', code, detail };
}
