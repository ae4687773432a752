/** `fault` makes the exit code 1; `warning` is worth a look. */
export type CheckStatus = 'ok' | 'warning' | 'fault';

/** What one look found. */
export interface Check {
  name: string;
  status: CheckStatus;
  message: string;
  /** What to do; null when nothing. */
  remedy: string | null;
}

export function ok(name: string, message: string): Check {
  return { name, status: 'ok', message, remedy: null };
}

export function warning(name: string, message: string, remedy: string): Check {
  return { name, status: 'warning', message, remedy };
}

export function fault(name: string, message: string, remedy: string): Check {
  return { name, status: 'fault', message, remedy };
}

const CLOCK_WARNING_MS = 2_000;
/** Receivers of deliveries refuse messages whose time is this far off. */
const CLOCK_FAULT_MS = 5 * 60_000;

/** A clock compared with ours. @param apartMs how far it is ahead of this machine's */
export function clockCheck(name: string, whose: string, apartMs: number, toleranceMs = CLOCK_WARNING_MS): Check {
  const apart = Math.abs(apartMs);
  if (apart <= toleranceMs) return ok(name, `The clock of ${whose} and ours agree within ${toleranceMs / 1000} s.`);
  const message = `The clock of ${whose} is ${Math.round(apart / 1000)} s ${apartMs > 0 ? 'ahead of' : 'behind'} ours.`;
  const remedy = 'Have both machines set their clocks by NTP.';
  return apart > CLOCK_FAULT_MS ? fault(name, message, remedy) : warning(name, message, remedy);
}
