import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Watches the memory that a process holds (resident set). */
export interface MemoryWatch {
  atStart: number;
  /** The most that was seen. */
  mebibytes(): number;
  stop(): void;
}

export async function watchMemory(pid: number): Promise<MemoryWatch> {
  const atStart = await residentMebibytes(pid);
  let most = atStart;
  const timer = setInterval(() => {
    residentMebibytes(pid).then(
      (now) => (most = Math.max(most, now)),
      () => undefined,
    );
  }, 500);
  return { atStart, mebibytes: () => most, stop: () => clearInterval(timer) };
}

/** Linux keeps the most itself; elsewhere `ps` tells what is held now. */
async function residentMebibytes(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
  } catch {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
    return Number(stdout) / 1024;
  }
}
