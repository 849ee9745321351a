/** The last line of `npm test`, in every case. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dev = (file: string) => JSON.stringify(new URL(`../../src/dev/${file}`, import.meta.url).href);

/** Runs it in a process of its own, with `run` as what is to be counted. */
function endWith(run: string) {
  const script = `
    import { endWithCounts } from ${dev('end-with-counts.mjs')};
    import { SetUpError } from ${dev('setup.mjs')};
    await endWithCounts(async () => { ${run} });`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  });
  return { lines: stdout.trimEnd().split('\n'), stderr, status };
}

test('all well', () => {
  expect(endWith('return { passed: 7, failed: 0, skipped: 0 }')).toEqual({
    lines: ['7 passed, 0 failed'],
    stderr: '',
    status: 0,
  });
});

test('skipped ones stand on a line before it', () => {
  const { lines, status } = endWith('return { passed: 7, failed: 2, skipped: 3 }');
  expect(lines).toEqual(['3 skipped', '7 passed, 2 failed']);
  expect(status).toBe(1);
});

test('a set-up that cannot be made is one sentence', () => {
  const { lines, stderr, status } = endWith('throw new SetUpError("No browser can be had.")');
  expect({ lines, stderr, status }).toEqual({
    lines: ['0 passed, 1 failed'],
    stderr: 'No browser can be had.\n',
    status: 1,
  });
});

test('an unexpected error is shown whole, and counts as failed', () => {
  const { lines, stderr, status } = endWith('throw new TypeError("odd")');
  expect({ lines, status }).toEqual({ lines: ['0 passed, 1 failed'], status: 1 });
  expect(stderr).toMatch(/TypeError: odd\n\s+at /);
});

test.each([
  ['an exit somewhere inside', 'process.exit(1)'],
  [
    'an error that nobody catches',
    'setTimeout(() => { throw new Error("late") }); await new Promise(() => {})',
  ],
])('%s counts as failed', (_what, run) => {
  const { lines, status } = endWith(run);
  expect({ lines, status }).toEqual({ lines: ['0 passed, 1 failed'], status: 1 });
});
