/** Somebody or something wants the demo to end. */
export class Interrupted extends Error {
    why;
    exitCode;
    constructor(why, 
    /** What a shell expects of a program that ends for this reason. */
    exitCode) {
        super(`Interrupted: ${why}.`);
        this.why = why;
        this.exitCode = exitCode;
        this.name = 'Interrupted';
    }
}
/** 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const BROKEN_PIPE = 141;
/** npm passes Ctrl-C on to a program that the terminal has told already; only a later one is a person in a hurry. */
const ECHO_MS = 2_000;
const LOOK_EVERY_MS = 500;
/**
 * Turns whatever would end this process, and leave its database running without an owner, into a signal to stop in an
 * orderly way: Ctrl-C, SIGTERM, a closed terminal, a closed pipe, the end of npm, an error that nobody caught.
 */
export class Interruption {
    controller = new AbortController();
    since = 0;
    constructor() {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
            process.on(signal, () => {
                if (this.signal.aborted && performance.now() - this.since > ECHO_MS)
                    process.exit(EXIT_CODES[signal]);
                this.stop(new Interrupted(signal, EXIT_CODES[signal]));
            });
        }
        // Whoever reads may leave first, as `head` does.
        for (const stream of [process.stdout, process.stderr]) {
            stream.on('error', () => this.stop(new Interrupted('nobody reads the output any more', BROKEN_PIPE)));
        }
        process.on('uncaughtException', (error) => this.stop(error));
        this.endWithStarter();
    }
    /** Aborted when the demo should end, with an `Interrupted` or the error as its reason. */
    get signal() {
        return this.controller.signal;
    }
    // A SIGTERM to npm ends npm and its shell, but does not reach us.
    endWithStarter() {
        const starter = process.ppid;
        setInterval(() => {
            if (process.ppid !== starter)
                this.stop(new Interrupted('whoever started it has ended', EXIT_CODES.SIGTERM));
        }, LOOK_EVERY_MS).unref();
    }
    stop(reason) {
        if (this.signal.aborted)
            return;
        this.since = performance.now();
        this.controller.abort(reason);
    }
}
//# sourceMappingURL=interruption.js.map