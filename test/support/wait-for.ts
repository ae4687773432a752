import { inspect } from 'node:util';

export interface WaitOptions {
  /** What is awaited, to end the sentence "waited for ...". */
  describe: string;
  timeoutMs?: number;
  intervalMs?: number;
}

/**
 * Asks `condition` again and again until its answer is truthy, and returns that answer. An error it throws counts as
 * "not yet". Fails at the deadline even if an answer is still outstanding, and then says what was awaited and seen last.
 */
export async function waitFor<Answer>(
  condition: () => Answer | Promise<Answer>,
  { describe, timeoutMs = 5000, intervalMs = 10 }: WaitOptions,
): Promise<NonNullable<Answer>> {
  const deadline = performance.now() + timeoutMs;
  let last = 'no answer yet';
  while (performance.now() < deadline) {
    try {
      const answer = await beforeDeadline(condition, deadline);
      if (answer === LATE) break;
      if (answer) return answer;
      last = inspect(answer, { depth: 4 });
    } catch (error) {
      last = `the error ${inspect(error instanceof Error ? error.message : error)}`;
    }
    await new Promise((resolve) =>
      setTimeout(resolve, Math.min(intervalMs, Math.max(0, deadline - performance.now()))),
    );
  }
  throw new Error(`Waited ${timeoutMs} ms in vain for ${describe}. Last seen: ${last}.`);
}

const LATE = Symbol('late');

async function beforeDeadline<Answer>(
  condition: () => Answer | Promise<Answer>,
  deadline: number,
): Promise<Answer | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), deadline - performance.now());
  });
  try {
    return await Promise.race([condition(), late]);
  } finally {
    clearTimeout(timer);
  }
}
