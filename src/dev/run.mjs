import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. Never rejects: a program that cannot be started ends with code 127.
 * `show` sends what it prints to our stderr, so that our stdout carries results only.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd, env, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(cwd && { cwd }),
      ...(env && { env: { ...process.env, ...env } }),
      ...(timeout && { timeout }),
      stdio: show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
      // npm and npx are .cmd files on Windows, which only a shell can start. Our arguments hold no blanks.
      shell: process.platform === 'win32' && /^np[mx]$/.test(program),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
