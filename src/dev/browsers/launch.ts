import { factsOf, findBrowser } from '../find-browser.mjs';
import type { BrowserName, ExtensionBrowser, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox };

/** Starts the browser of this name; without `executable`, the one that set-up would take. */
export async function launchBrowser(
  name: BrowserName,
  options: Omit<LaunchOptions, 'executable'> & { executable?: string },
): Promise<ExtensionBrowser> {
  const executable = options.executable ?? (await findBrowser(name));
  if (!executable) throw new Error(`No ${factsOf(name).label} was found: \`npm test\` would set one up.`);
  return launchers[name]({ ...options, executable });
}
