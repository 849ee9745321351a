// Where a browser may already be on this machine. Node's own modules only (see setup.mjs).
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { run } from './run.mjs';

/** An error whose message is one sentence for the person at the keyboard; no stack is wanted. */
export class SetUpError extends Error {}

/** @typedef {import('./setup.mjs').BrowserName} BrowserName */

// Branded Google Chrome and Edge are left out on purpose: they ignore --load-extension.
const browsers = {
  chromium: {
    label: 'Chromium',
    variable: 'CHROMIUM_BIN',
    oldest: 148,
    commands: ['chromium', 'chromium-browser'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      `${process.env.HOME}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${process.env.LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`,
      `${process.env.PROGRAMFILES}\\Chromium\\Application\\chrome.exe`,
      '/usr/lib/chromium/chromium',
      '/usr/lib/chromium-browser/chromium-browser',
      '/usr/lib64/chromium-browser/chromium-browser',
      '/snap/bin/chromium',
    ],
  },
  firefox: {
    label: 'Firefox',
    variable: 'FIREFOX_BIN',
    oldest: 150,
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      `${process.env.HOME}/Applications/Firefox.app/Contents/MacOS/firefox`,
      `${process.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`,
      `${process.env['PROGRAMFILES(X86)']}\\Mozilla Firefox\\firefox.exe`,
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/usr/lib64/firefox/firefox',
      '/snap/bin/firefox',
    ],
  },
};

/** @param {BrowserName} name */
export const factsOf = (name) => browsers[name];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {string} command @returns {string | undefined} */
export function onPath(command) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, command + suffix))
    .find(isProgram);
}

/**
 * Why this program cannot be used, or null. A distribution's stub that only says "install the snap", a browser
 * with missing libraries and one below our floor all show in `--version`.
 * @param {BrowserName} name @param {string} path
 */
async function whyUnusable(name, path) {
  if (process.platform === 'win32') return null; // browsers there open a window instead of answering
  const { label, oldest } = browsers[name];
  const { code, output } = await run(path, ['--version'], { timeout: 30_000 });
  const version = Number(
    /(\d+)\.\d+/.exec(output.split('\n').find((line) => line.includes(label)) ?? '')?.[1],
  );
  if (code !== 0) return `${path} does not start`;
  return version < oldest ? `${path} is ${label} ${version}, older than ${oldest}` : null;
}

/** Playwright's own Chromium, if it was downloaded before. Its Firefox is a patched one that we cannot drive. */
async function playwrightsChromium() {
  try {
    return (await import('playwright-core')).chromium.executablePath();
  } catch {
    return undefined; // the packages are not installed
  }
}

/**
 * Looks for a browser: environment variable, PATH, known places, Playwright's own. A variable that is set but
 * wrong is an error, not a reason to take another browser silently.
 * @param {BrowserName} name
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(name) {
  const { label, variable, commands, places } = browsers[name];
  const wish = process.env[variable];
  if (wish) {
    const path = [onPath(wish), resolve(wish)].find((candidate) => candidate && isProgram(candidate));
    const reason = path ? await whyUnusable(name, path) : `${wish} is not a program`;
    if (path && !reason) return path;
    throw new SetUpError(`${variable} does not name a usable ${label}: ${reason}.`);
  }
  const candidates = [...commands.map(onPath), ...places.filter(isAbsolute)];
  if (name === 'chromium') candidates.push(await playwrightsChromium());
  for (const path of candidates) {
    if (path && isProgram(path) && !(await whyUnusable(name, path))) return path;
  }
  return undefined;
}
