import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
/** Runs of one clock time are spread over so many minutes, so that a thousand merchants do not begin at once. */
export const JITTER_MINUTES = 30;
/** Minutes after the set time; the same for a connection every night and in every process. */
export function jitterOf(connectionId) {
    return createHash('sha256').update(connectionId.toLowerCase()).digest().readUInt32BE(0) % JITTER_MINUTES;
}
/**
 * The last night whose time has come. A time that the clocks skip in spring is the same stretch later; one that they
 * repeat in autumn counts once, the first time. Pure.
 *
 * @param at `HH:MM` of the merchant
 * @param zone IANA zone; an unknown one counts as UTC
 */
export function lastNight(now, at, zone, jitterMinutes) {
    const local = DateTime.fromJSDate(now, { zone: isZone(zone) ? zone : 'utc' });
    const [today, yesterday, before] = [0, 1, 2].map((days) => nightOf(local.minus({ days }), at, jitterMinutes));
    // The jitter may carry a night past midnight, and with that past another one.
    return [today, yesterday].find((night) => night !== undefined && night.dueAt <= now) ?? before;
}
/** Whether this is the name of a time zone. */
export function isZone(zone) {
    return DateTime.utc().setZone(zone).isValid;
}
function nightOf(day, at, jitterMinutes) {
    const [hour = 0, minute = 0] = at.split(':').map(Number);
    const due = DateTime.fromObject({ year: day.year, month: day.month, day: day.day, hour, minute }, { zone: day.zone }).plus({ minutes: jitterMinutes });
    return { on: day.toFormat('yyyy-MM-dd'), dueAt: due.toJSDate() };
}
//# sourceMappingURL=night.js.map