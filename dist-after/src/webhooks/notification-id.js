import { randomUUID } from 'node:crypto';
let lastMillisecond = 0;
let countWithin = 0;
/**
 * A UUID v7 (RFC 9562, method 1 of its section 6.2): the order of ids is the order in which this process made them. Its
 * random part is taken from a UUID v4, for which Node.js keeps random bytes in store: a call for bytes of its own for each
 * id was a twentieth of the intake's time.
 */
export function newNotificationId() {
    const now = Date.now();
    if (now > lastMillisecond) {
        lastMillisecond = now;
        countWithin = 0;
    }
    else if (countWithin < 0xfff) {
        countWithin += 1;
    }
    else {
        lastMillisecond += 1;
        countWithin = 0;
    }
    const time = lastMillisecond.toString(16).padStart(12, '0');
    const count = countWithin.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${randomUUID().slice(19)}`;
}
//# sourceMappingURL=notification-id.js.map