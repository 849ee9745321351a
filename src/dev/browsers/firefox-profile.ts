import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './browser.ts';

type Preferences = Record<string, string | number | boolean>;

/**
 * A Firefox that shows no first-run page, asks nothing and fetches nothing by itself, so that a recording proxy
 * sees the pages and the extension only. `remote.prefs.recommended` sets about a hundred more.
 */
const quiet: Preferences = {
  'remote.prefs.recommended': true,
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'app.update.auto': false,
  'browser.aboutConfig.showWarning': false,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.enabled': false,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.google5.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.serpEventTelemetryCategorization.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.firefox-view': false,
  'browser.uitour.enabled': false,
  'browser.urlbar.quicksuggest.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.firstRunURL': '',
  'dom.push.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-provider.enabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'security.OCSP.enabled': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.archive.enabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'toolkit.telemetry.unified': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
  // Popups and panels open at once, and stay open while the (headless) window has no real focus.
  'toolkit.cosmeticAnimations.enabled': false,
  'ui.popup.disable_autohide': true,
  'ui.prefersReducedMotion': 0,
};

function proxyPreferences(proxy: string): Preferences {
  const { hostname, port } = new URL(`http://${proxy}`);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    // Without this Firefox talks to 127.0.0.1 directly, whatever the proxy.
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
  };
}

/** A snap may not read /tmp, and /usr/bin/firefox can be a script that starts the snap. */
function folderForProfiles(executable: string): string {
  const isSnap =
    executable.startsWith('/snap/') ||
    (executable === '/usr/bin/firefox' && readFileSync(executable).subarray(0, 4000).includes('/snap/'));
  return isSnap ? join(homedir(), 'snap', 'firefox', 'common') : tmpdir();
}

export interface FirefoxProfile {
  readonly folder: string;
  /** The host of the extension's own pages, fixed beforehand. */
  readonly extensionHost: string;
  remove(): void;
}

/** Makes a temporary profile in which the extension with this id will have a known address. */
export function createProfile(
  executable: string,
  extensionId: string,
  { proxy, grantWhenAsked = false, storage, textSize }: Omit<LaunchOptions, 'executable' | 'extension'>,
): FirefoxProfile {
  const parent = folderForProfiles(executable);
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'sidelight-firefox-'));
  const extensionHost = randomUUID();
  const preferences: Preferences = {
    ...quiet,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
    'extensions.webextOptionalPermissionPrompts': !grantWhenAsked,
    ...(proxy && proxyPreferences(proxy)),
    // Set for each script by itself: English and Korean.
    ...(textSize && { 'font.size.variable.x-western': textSize, 'font.size.variable.ko': textSize }),
    // In KB, for all sites together, of which one may have a fifth.
    ...(typeof storage === 'number' && {
      'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil((storage * 5) / 1024),
    }),
  };
  // A file where the folder of all databases should be.
  if (storage === 'broken') writeFileSync(join(folder, 'storage'), '');
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join(''));
  return {
    folder,
    extensionHost,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  };
}
