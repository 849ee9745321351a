// What to do when a browser or the fonts are missing. Node's own modules only (see setup.mjs).
import { existsSync } from 'node:fs';
import { factsOf, findBrowser, onPath, SetUpError } from './find-browser.mjs';
import { run } from './run.mjs';

/** @typedef {import('./setup.mjs').BrowserName} BrowserName */
/** @typedef {import('./setup.mjs').Log} Log */

const debianPackage = { chromium: 'chromium', firefox: 'firefox-esr' };

/** May we call apt-get here? */
export const canInstallPackages = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env, show: true });
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  return update.code === 0 && (await run('apt-get', args, { env, show: true })).code === 0;
}

/**
 * Installs a browser that was not found, or says in one sentence what the person has to do.
 * @param {BrowserName} name @param {Log} log
 * @returns {Promise<string>}
 */
export async function installBrowser(name, log) {
  const { label, variable, oldest } = factsOf(name);
  if (canInstallPackages()) {
    log(`No ${label} found: installing it with apt-get ...`);
    await aptInstall([debianPackage[name], 'fonts-noto-cjk']);
    const path = await findBrowser(name);
    if (path) return path;
  }
  if (name === 'chromium') {
    log('No Chromium found: installing the one of Playwright ...');
    await run('npx', ['playwright-core', 'install', 'chromium'], { show: true });
    const path = await findBrowser(name);
    if (path) return path;
  }
  throw new SetUpError(
    `No ${label} ${oldest} or newer that starts was found: install ${label} (Debian: apt-get install ` +
      `${debianPackage[name]}), or set ${variable} to the path of its program.`,
  );
}

/**
 * Without a font for them Korean and Chinese pages show boxes, in screenshots too. A failure is only a warning.
 * @param {Log} log
 */
export async function installEastAsianFonts(log) {
  const listed = await run('fc-list', [':lang=ko']);
  if (listed.output.trim() !== '' && listed.code === 0) return;
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return;
  log('No font with Korean letters found: installing fonts-noto-cjk with apt-get ...');
  if (!(await aptInstall(['fonts-noto-cjk']))) {
    log('Warning: fonts-noto-cjk could not be installed; Korean and Chinese will show as boxes.');
  }
}
