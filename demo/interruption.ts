/** Somebody or something wants the demo to end. */
export class Interrupted extends Error {
  constructor(
    readonly why: string,
    /** What a shell expects of a program that ends for this reason. */
    readonly exitCode: number,
  ) {
    super(`Interrupted: ${why}.`);
    this.name = 'Interrupted';
  }
}

/** 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const BROKEN_PIPE = 141;

/** npm passes Ctrl-C on to a program that the terminal has told already; only a later one is a person in a hurry. */
const ECHO_MS = 2_000;

const LOOK_EVERY_MS = 500;

/**
 * Turns whatever would end this process, and leave its database running without an owner, into a signal to stop in an
 * orderly way: Ctrl-C, SIGTERM, a closed terminal, a closed pipe, the end of npm, an error that nobody caught.
 */
export class Interruption {
  private readonly controller = new AbortController();
  private since = 0;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.signal.aborted && performance.now() - this.since > ECHO_MS) process.exit(EXIT_CODES[signal]);
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
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  // A SIGTERM to npm ends npm and its shell, but does not reach us.
  private endWithStarter(): void {
    const starter = process.ppid;
    setInterval(() => {
      if (process.ppid !== starter) this.stop(new Interrupted('whoever started it has ended', EXIT_CODES.SIGTERM));
    }, LOOK_EVERY_MS).unref();
  }

  private stop(reason: Error): void {
    if (this.signal.aborted) return;
    this.since = performance.now();
    this.controller.abort(reason);
  }
}
