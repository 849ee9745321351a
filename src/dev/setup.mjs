// Sets a fresh clone up: packages, then browsers. Both `npm start` and `npm test` call this first, so it may
// import nothing but Node's own modules and must parse in any Node that can run an ES module.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, SetUpError } from './find-browser.mjs';
import { canInstallPackages, installBrowser, installEastAsianFonts } from './install-browser.mjs';
import { run } from './run.mjs';

export { SetUpError };

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {(line: string) => void} Log */

const root = fileURLToPath(new URL('../../', import.meta.url));
const oldestNode = [20, 19];

/** @type {Log} */
const toStderr = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Stops with one sentence on a Node that is too old for the packages. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  process.stderr.write(
    `Sidelight needs Node ${oldestNode.join('.')} or newer; this is ${process.version}.\n`,
  );
  process.exit(1);
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Does node_modules hold what the lock file says? Compared by content: after `git pull` or a restored CI cache
 * the file times say nothing. Packages for other platforms are optional and rightly missing.
 */
function packagesAreCurrent() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return optional === true;
    return found.version === version && existsSync(join(root, path));
  });
}

/**
 * Installs the packages of the lock file unless they are there already.
 * @param {{ log?: Log }} [options]
 */
export async function installPackages({ log = toStderr } = {}) {
  checkNode();
  if (packagesAreCurrent()) return;
  log('Installing packages (npm ci) ...');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, show: true });
  if (code !== 0) {
    throw new SetUpError('`npm ci` failed (see above): check the network connection and start again.');
  }
}

/**
 * Makes a clone ready: packages installed, every wanted browser found or installed.
 * @template {BrowserName} Name
 * @param {{ browsers: readonly Name[], log?: Log }} options
 * @returns {Promise<Record<Name, string>>} the path of each browser's executable
 */
export async function setUp({ browsers, log = toStderr }) {
  await installPackages({ log });
  const paths = /** @type {Record<Name, string>} */ ({});
  for (const name of browsers) {
    paths[name] = (await findBrowser(name)) ?? (await installBrowser(name, log));
  }
  if (canInstallPackages()) await installEastAsianFonts(log);
  return paths;
}
