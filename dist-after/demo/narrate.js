import { describeChange, describeRecord } from './describe-record.js';
import { waitFor } from './wait-for.js';
/** Plays acts and tells them while they happen. */
export class Narrator {
    stage;
    cast;
    paper;
    signal;
    played = [];
    /** The warehouse's place in the change feed. */
    cursor = null;
    constructor(stage, cast, paper, signal) {
        this.stage = stage;
        this.cast = cast;
        this.paper = paper;
        this.signal = signal;
    }
    async play(act) {
        this.paper.title(act.title);
        for (const [index, beat] of act.beats.entries()) {
            if (index > 0)
                this.paper.line();
            await this.playBeat(beat);
        }
    }
    async playBeat(beat) {
        this.paper.row('in Cin7', await beat.does(this.stage.cin7));
        const stored = await this.nextNotification();
        await this.tellMeanwhile(beat, stored.id);
        const notification = await this.outcomeOf(stored.id);
        const { changes, cursor } = await this.cast.client.changesAfter(this.cursor);
        this.cursor = cursor;
        this.played.push({ beat, notification, changes });
        await this.tell(beat, notification, changes);
    }
    nextNotification() {
        const known = new Set(this.played.map((one) => one.notification.id));
        const ask = async () => (await this.stage.admin.notifications()).find((one) => !known.has(one.id));
        return waitFor("Cin7's notification", ask, this.signal);
    }
    outcomeOf(id) {
        const ask = async () => {
            const notification = await this.stage.admin.get(`/notifications/${id}`);
            return notification.status === 'pending' ? null : notification;
        };
        return waitFor(`the outcome of notification ${id}`, ask, this.signal);
    }
    async tellMeanwhile(beat, id) {
        const { meanwhile } = beat;
        if (meanwhile === undefined)
            return;
        const text = await waitFor('what happens in between', () => meanwhile(this.stage.cin7), this.signal);
        const { status } = await this.stage.admin.get(`/notifications/${id}`);
        this.paper.row('meanwhile', `${text}; the notification is kept, its status is "${status}"`);
    }
    async tell(beat, notification, changes) {
        const { paper } = this;
        paper.row('arrived', `${notification.topic}, notification ${notification.id}`, await this.pace(notification));
        for (const { outcome, reason } of notification.outcomes) {
            paper.row('outcome', `${paper.paint('good', outcome ?? 'none')}: ${reason}`);
        }
        if (notification.reason !== null) {
            paper.row('outcome', `${paper.paint('bad', notification.status)}: ${notification.reason}`);
        }
        for (const { recordType, recordId } of changes) {
            paper.row('record', ...describeRecord(recordType, await this.cast.client.record(recordType, recordId)));
        }
        if (beat.remark !== undefined)
            paper.row(beat.remark.label, beat.remark.text);
        paper.row('feed', ...(changes.length > 0 ? changes.map(describeChange) : ['nothing: no record changed']));
    }
    async pace(notification) {
        const deliveries = await this.stage.cin7.deliveries();
        return describePace(notification, deliveries.at(-1));
    }
}
/** How long a notification took, from Cin7 to the database and from there to the record. */
export function describePace(notification, delivery) {
    const received = Date.parse(notification.receivedAt);
    const told = [];
    if (delivery !== undefined) {
        told.push(`stored ${received - Date.parse(delivery.eventAt)} ms after it happened`);
        if (delivery.attempts.length > 1)
            told.push(`at attempt ${delivery.attempts.length}`);
    }
    const { processedAt } = notification;
    if (processedAt !== null)
        told.push(`done ${Date.parse(processedAt) - received} ms later`);
    return told.join(', ');
}
//# sourceMappingURL=narrate.js.map