import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programs, root } from './checks.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts each test once, and once each file that could not be run at all.
 * @param {any} report Vitest's JSON report
 * @returns {Counts}
 */
function countsOf(report) {
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ { status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Runs the tests of these projects, all or those whose file matches a pattern, and shows them as they go.
 * @param {{ projects: readonly string[], patterns?: readonly string[], env?: Record<string, string> }} options
 * @returns {Promise<Counts>}
 */
export async function runVitest({ projects, patterns = [], env = {} }) {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-tests-'));
  const reportFile = join(folder, 'report.json');
  const args = [
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...patterns,
  ];
  const child = spawn(process.execPath, [programs.vitest, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  try {
    const counts = countsOf(JSON.parse(await readFile(reportFile, 'utf8')));
    // An error outside of any test, or no test at all.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
