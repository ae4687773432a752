import { Logger } from '@nestjs/common';
/**
 * Tells others in this process that something happened. Made for caches and wake-ups, which other processes get in
 * another way or a little later; what must not be lost belongs into the transaction instead.
 */
export class Listeners {
    logger = new Logger(this.constructor.name);
    callbacks = [];
    onChange(callback) {
        this.callbacks.push(callback);
    }
    /** Waits for all. One that fails is logged: what it was told of is stored already and has to be answered as done. */
    async tell(event) {
        for (const callback of this.callbacks) {
            try {
                await callback(event);
            }
            catch (err) {
                this.logger.error({ err, event }, 'A listener failed; what it was told of is stored all the same');
            }
        }
    }
}
//# sourceMappingURL=listeners.js.map