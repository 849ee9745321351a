// What `npm test` checks without running a test of ours. Each check counts as one.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from './run.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @typedef {{ name: string, passed: boolean }} CheckResult */

/** The program of an installed package, run by this Node: no shell and no .cmd file on any system. */
export const programs = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  webExt: 'node_modules/web-ext/bin/web-ext.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/**
 * @param {string} name
 * @param {() => Promise<string | null>} check resolves to what is wrong, or null
 * @returns {Promise<CheckResult>}
 */
async function check(name, check) {
  const start = performance.now();
  const wrong = await check().catch((error) => String(error?.message ?? error));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${wrong === null ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (wrong !== null) console.log(wrong.trimEnd().replace(/^/gm, '     '));
  return { name, passed: wrong === null };
}

/** @param {string} program @param {...string} args */
async function complaintsOf(program, ...args) {
  const env = { NO_UPDATE_NOTIFIER: '1', FORCE_COLOR: '0' };
  const { code, output } = await run(process.execPath, [program, ...args], { cwd: root, env });
  return code === 0 ? null : output.trim() || `ended with status ${code}`;
}

export const types = (/** @type {string} */ project) =>
  check(`types of ${project === '.' ? 'src' : project}`, () => complaintsOf(programs.tsc, '-p', project));

export const lint = () =>
  check('lint (biome)', () => complaintsOf(programs.biome, 'check', '--colors=off', '.'));

/**
 * @param {'chromium' | 'firefox'} target
 * @param {boolean} grantAllSites
 */
export const buildOf = (target, grantAllSites) =>
  check(`build of dist/${grantAllSites ? 'dev-' : ''}${target}`, async () => {
    const { build } = await import(pathToFileURL(join(root, 'build.mjs')).href);
    const { outDir } = await build({ target, grantAllSites });
    const isThere = existsSync(join(outDir, 'manifest.json')) && statSync(outDir).isDirectory();
    return isThere ? null : `${outDir} has no manifest.json.`;
  });

export const webExtLint = () =>
  check('web-ext lint of dist/firefox', () =>
    complaintsOf(programs.webExt, 'lint', '--source-dir=dist/firefox', '--no-config-discovery'),
  );
