import type { Act, Beat } from './acts.js';
import type { Delivery } from './cin7-client.js';
import { describeChange, describeRecord } from './describe-record.js';
import type { Change, Notification } from './gateway-answers.js';
import type { Cast } from './opening.js';
import type { Paper } from './paper.js';
import type { Stage } from './stage.js';
import { waitFor } from './wait-for.js';

/** What came of one beat. */
export interface PlayedBeat {
  beat: Beat;
  notification: Notification;
  changes: Change[];
}

/** Plays acts and tells them while they happen. */
export class Narrator {
  readonly played: PlayedBeat[] = [];
  /** The warehouse's place in the change feed. */
  cursor: string | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
    private readonly paper: Paper,
    private readonly signal: AbortSignal,
  ) {}

  async play(act: Act): Promise<void> {
    this.paper.title(act.title);
    for (const [index, beat] of act.beats.entries()) {
      if (index > 0) this.paper.line();
      await this.playBeat(beat);
    }
  }

  private async playBeat(beat: Beat): Promise<void> {
    this.paper.row('in Cin7', await beat.does(this.stage.cin7));
    const stored = await this.nextNotification();
    await this.tellMeanwhile(beat, stored.id);
    const notification = await this.outcomeOf(stored.id);
    const { changes, cursor } = await this.cast.client.changesAfter(this.cursor);
    this.cursor = cursor;
    this.played.push({ beat, notification, changes });
    await this.tell(beat, notification, changes);
  }

  private nextNotification(): Promise<Notification> {
    const known = new Set(this.played.map((one) => one.notification.id));
    const ask = async () => (await this.stage.admin.notifications()).find((one) => !known.has(one.id));
    return waitFor("Cin7's notification", ask, this.signal);
  }

  private outcomeOf(id: string): Promise<Notification> {
    const ask = async () => {
      const notification = await this.stage.admin.get<Notification>(`/notifications/${id}`);
      return notification.status === 'pending' ? null : notification;
    };
    return waitFor(`the outcome of notification ${id}`, ask, this.signal);
  }

  private async tellMeanwhile(beat: Beat, id: string): Promise<void> {
    const { meanwhile } = beat;
    if (meanwhile === undefined) return;
    const text = await waitFor('what happens in between', () => meanwhile(this.stage.cin7), this.signal);
    const { status } = await this.stage.admin.get<Notification>(`/notifications/${id}`);
    this.paper.row('meanwhile', `${text}; the notification is kept, its status is "${status}"`);
  }

  private async tell(beat: Beat, notification: Notification, changes: Change[]): Promise<void> {
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
    if (beat.remark !== undefined) paper.row(beat.remark.label, beat.remark.text);
    paper.row('feed', ...(changes.length > 0 ? changes.map(describeChange) : ['nothing: no record changed']));
  }

  private async pace(notification: Notification): Promise<string> {
    const deliveries = await this.stage.cin7.deliveries();
    return describePace(notification, deliveries.at(-1));
  }
}

/** How long a notification took, from Cin7 to the database and from there to the record. */
export function describePace(notification: Notification, delivery: Delivery | undefined): string {
  const received = Date.parse(notification.receivedAt);
  const told: string[] = [];
  if (delivery !== undefined) {
    told.push(`stored ${received - Date.parse(delivery.eventAt)} ms after it happened`);
    if (delivery.attempts.length > 1) told.push(`at attempt ${delivery.attempts.length}`);
  }
  const { processedAt } = notification;
  if (processedAt !== null) told.push(`done ${Date.parse(processedAt) - received} ms later`);
  return told.join(', ');
}
