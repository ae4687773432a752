import { readdirSync, readFileSync } from 'node:fs';

interface Sample {
  at: number;
  residentMiB: number;
  handles: number;
}

/** What a process holds over its life: resident memory and open handles, from /proc. */
export interface Holding {
  residentMiB: number;
  handles: number;
}

const EVERY_MS = 2_000;
const KIB_PER_MIB = 1024;

/** Looks at processes now and then while they work. Linux only: elsewhere there is no /proc to read. */
export class ProcessWatch {
  private readonly samples = new Map<string, Sample[]>();
  private timer: NodeJS.Timeout | null = null;

  /** @param processes the pid of each, by name; none of them is started anew while it is watched */
  constructor(private readonly processes: ReadonlyMap<string, number>) {}

  start(): void {
    this.timer = setInterval(() => this.look(), EVERY_MS);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** The median of a part of the time, as shares of it: `during(name, 0.25, 0.5)` is the second quarter. */
  during(name: string, from: number, to: number): Holding {
    const all = this.samples.get(name) ?? [];
    const part = all.slice(Math.floor(all.length * from), Math.ceil(all.length * to));
    if (part.length === 0) throw new Error(`Nobody looked at ${name} then.`);
    return {
      residentMiB: median(part.map((each) => each.residentMiB)),
      handles: median(part.map((each) => each.handles)),
    };
  }

  private look(): void {
    for (const [name, pid] of this.processes) {
      const kept = this.samples.get(name) ?? [];
      kept.push({ at: Date.now(), residentMiB: residentMiB(pid), handles: readdirSync(`/proc/${pid}/fd`).length });
      this.samples.set(name, kept);
    }
  }
}

function residentMiB(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib) / KIB_PER_MIB;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
