import { Readable } from 'node:stream';
/** A dead client is found out by writing to it; proxies close what is silent for long. */
export const HEARTBEAT_MS = 15_000;
/** A client that takes nothing for so long, although there is something, is given up. */
const STALLED_MS = 120_000;
/** How long a client that does not read keeps a stopping process waiting. */
const LAST_WORDS_MS = 3_000;
/**
 * Server-sent events as a stream that is pulled: the next piece is read only when the client has taken the one before,
 * so a slow reader costs one piece of memory and no more.
 */
export class ChangeStream extends Readable {
    nextText;
    heartbeatMs;
    /** Ends the wait for the next piece. */
    beat = new AbortController();
    hasEnded = false;
    heartbeat = null;
    stalled = null;
    lastWords = null;
    constructor(nextText, heartbeatMs = HEARTBEAT_MS) {
        super({ encoding: 'utf8', highWaterMark: 16_384 });
        this.nextText = nextText;
        this.heartbeatMs = heartbeatMs;
    }
    /** Ends it after what is on its way; from outside, when the client may read no more. */
    end() {
        this.hasEnded = true;
        this.beat.abort();
        this.lastWords = setTimeout(() => this.destroy(), LAST_WORDS_MS);
    }
    _read() {
        if (this.stalled)
            clearTimeout(this.stalled);
        this.stalled = null;
        if (this.hasEnded) {
            this.push(null);
            return;
        }
        const beat = new AbortController();
        this.beat = beat;
        this.heartbeat = setTimeout(() => beat.abort(), this.heartbeatMs).unref();
        this.nextText(beat.signal).then((text) => this.give(text), 
        // The client comes back with the last id it has, and is then told in an answer what is the matter.
        () => this.give(null));
    }
    _destroy(error, callback) {
        for (const timer of [this.heartbeat, this.stalled, this.lastWords])
            if (timer)
                clearTimeout(timer);
        this.beat.abort();
        callback(error);
    }
    give(text) {
        if (this.heartbeat)
            clearTimeout(this.heartbeat);
        if (this.destroyed)
            return;
        if (text === null || this.hasEnded) {
            this.push(null);
            return;
        }
        this.stalled = setTimeout(() => this.destroy(), STALLED_MS).unref();
        this.push(text);
    }
}
//# sourceMappingURL=change-stream.js.map