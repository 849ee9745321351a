/** Tries a peer in a process of its own, under a time limit: some do not end on large lexicons. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LIMIT_MS = 20_000;

/** @returns why it cannot take part, or undefined when it can */
export function isFeasible(engine: string, names: number, text: string): Promise<string | undefined> {
  const script = fileURLToPath(new URL('./probe.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--max-old-space-size=6000', script, engine, String(names)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  child.stdin.on('error', () => {});
  child.stdin.end(text);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (signal) resolve(`did not end within ${LIMIT_MS / 1000} s`);
      else resolve(code === 0 ? undefined : 'failed (pattern too large, or out of memory)');
    });
  });
}
