import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { ADMIN_KEY } from './gateway-under-fire.js';

const ERPGATE = path.resolve('dist/src/erpgate.js');

/** How a command ended. */
export interface Ended<T> {
  code: number | null;
  out: string;
  err: string;
  /** Standard output read as JSON; null when it is none. */
  json: T | null;
}

/** Runs the built `erpgate` as a person does. @param env settings; nothing of our own environment is handed on */
export async function erpgate<T = any>(
  parameters: readonly string[],
  env: Record<string, string>,
  { cwd, input = '' }: { cwd: string; input?: string },
): Promise<Ended<T>> {
  const child = spawn(process.execPath, ['--no-warnings', ERPGATE, ...parameters], {
    cwd,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ADMIN_API_KEY: ADMIN_KEY, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err, json: parsed<T>(out) };
}

function parsed<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
