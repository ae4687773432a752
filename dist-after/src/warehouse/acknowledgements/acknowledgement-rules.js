import { CANCEL_ANSWERS } from './acknowledgement-status.js';
/**
 * Decides about one acknowledgement. Pure. A revision that cancels a record takes an answer to the cancellation and
 * nothing else, any other revision takes what is said of work: so that nobody can mean the one and say the other.
 */
export function judge(said, known) {
    const { recordType, reference, revision, statusThen, saidBefore } = known;
    const name = `the ${recordType} ${reference}`;
    if (said.revision > revision) {
        return refused('revision_unknown', `There is no revision ${said.revision} of ${name}; it stands at ${revision}.`);
    }
    const isAnswer = CANCEL_ANSWERS.includes(said.status);
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
function isRepeated(said, before) {
    if (before === null)
        return false;
    if (said.status === 'accepted' && before.status === 'done')
        return true;
    return said.status === before.status && said.reason === before.reason;
}
function refused(code, detail) {
    return { result: 'refused', code, detail };
}
//# sourceMappingURL=acknowledgement-rules.js.map