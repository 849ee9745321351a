import { FirefoxPage } from './firefox-page.ts';
import type { ChromeScope } from './firefox-scope.ts';
import type { Browser, FirefoxWindow, Panel } from './firefox-window.ts';
import { waitUntil } from './wait-until.ts';

/** The toolbar popup of Firefox. */
export class FirefoxPopup extends FirefoxPage {
  override async close(): Promise<void> {
    await this.scope.evaluate(() => {
      for (const popup of document.querySelectorAll('browser[webextension-view-type=popup]')) {
        popup.closest<Panel>('panel')?.hidePopup();
      }
    });
    const isGone = () => !document.querySelector('browser[webextension-view-type=popup]');
    await waitUntil(() => this.scope.evaluate(isGone), { what: 'the popup to close' });
  }
}

/**
 * Presses the extension's toolbar button. BiDi knows tabs only, so the popup's `<browser>` is given what a tab's
 * has (a `permanentKey`, from which the id is made) and BiDi's look-up is told of it. From then on the popup is
 * driven like a tab: script, keys, clicks, pictures.
 */
export async function openFirefoxPopup(
  scope: ChromeScope,
  extensionId: string,
  zoom = 1,
): Promise<{ context: string; url: string }> {
  await scope.evaluate((id) => {
    const { ChromeUtils, Services, WebExtensionPolicy } = globalThis as FirefoxWindow;
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(id)!;
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  }, extensionId);
  return waitUntil(() => scope.evaluate(addressPopup, zoom), { what: 'the popup' });
}

function addressPopup(zoom: number): { context: string; url: string } | null {
  const { ChromeUtils, Services } = globalThis as FirefoxWindow;
  const module = 'chrome://remote/content/shared/NavigableManager.sys.mjs';
  const { NavigableManager } = ChromeUtils.importESModule(module);
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  // The first <browser> loads unseen, in a panel that never opens; then its content moves to one that is shown.
  const popups = document.querySelectorAll<Browser>('panel browser[webextension-view-type=popup]');
  const popup = [...popups].find((browser) => browser.closest<Panel>('panel')?.state === 'open');
  const url = popup?.currentURI?.spec;
  if (!popup || !url?.startsWith('moz-extension:')) return null;
  // Without a real focus of the window Firefox leaves it nowhere; a reader's keys go to the popup.
  popup.focus();
  if (document.activeElement !== popup) return null;
  popup.fullZoom = zoom;
  if (!popup.permanentKey) {
    popup.permanentKey = {};
    const byId = NavigableManager.getBrowserById;
    const context = NavigableManager.getIdForBrowser(popup);
    NavigableManager.getBrowserById = function (this: unknown, id: string) {
      return id === context && popup.isConnected ? popup : byId.call(this, id);
    };
  }
  return { context: NavigableManager.getIdForBrowser(popup), url };
}
