import { FirefoxPage } from './firefox-page.ts';
import type { ChromeScope } from './firefox-scope.ts';
import type { Browser, FirefoxWindow } from './firefox-window.ts';
import { waitUntil } from './wait-until.ts';

/** The sidebar of Firefox. */
export class FirefoxPanel extends FirefoxPage {
  /** BiDi knows the size of tabs alone. The height is the window's. */
  override async setViewport(width: number, _height: number): Promise<void> {
    const zoom = await this.scope.evaluate((px) => {
      const box = document.getElementById('sidebar-box') as HTMLElement;
      for (const side of ['width', 'minWidth', 'maxWidth'] as const) box.style[side] = `${px}px`;
      const frame = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
      return frame?.querySelector<Browser>('#webext-panels-browser')?.fullZoom ?? 1;
    }, width);
    const inside = width / zoom;
    await this.waitFor((px) => innerWidth === px, inside, { what: `a sidebar ${width} pixels wide` });
  }

  /** It is in front while it is open: the keys are to go to it. */
  override async bringToFront(): Promise<void> {
    await waitUntil(() => this.scope.evaluate(addressInside), { what: 'the sidebar' });
  }

  override async close(): Promise<void> {
    await this.scope.evaluate(() => {
      (globalThis as FirefoxWindow).SidebarController.hide();
    });
  }
}

/** As the browser's own menu "View > Sidebar" does it. */
export async function showSidebar(scope: ChromeScope, extensionId: string): Promise<void> {
  await scope.evaluate(async (id) => {
    const { SidebarController } = globalThis as FirefoxWindow;
    const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
    await SidebarController.show(`${widget}-sidebar-action`);
  }, extensionId);
}

/** The sidebar's `<browser>` as BiDi can address it; see firefox-popup.ts. */
export function addressSidebar(scope: ChromeScope, zoom = 1): Promise<{ context: string; url: string }> {
  return waitUntil(() => scope.evaluate(addressInside, zoom), { what: 'the sidebar' });
}

function addressInside(zoom?: number): { context: string; url: string } | null {
  const { ChromeUtils, Services } = globalThis as FirefoxWindow;
  const module = 'chrome://remote/content/shared/NavigableManager.sys.mjs';
  const { NavigableManager } = ChromeUtils.importESModule(module);
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const frame = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  const sidebar = frame?.querySelector<Browser>('#webext-panels-browser');
  const url = sidebar?.currentURI?.spec;
  if (!sidebar || !url?.startsWith('moz-extension:')) return null;
  sidebar.focus();
  if (zoom) sidebar.fullZoom = zoom;
  if (!sidebar.permanentKey || !sidebar.isAddressed) {
    sidebar.permanentKey ??= {};
    sidebar.isAddressed = true;
    const byId = NavigableManager.getBrowserById;
    const context = NavigableManager.getIdForBrowser(sidebar);
    NavigableManager.getBrowserById = function (this: unknown, id: string) {
      return id === context && sidebar.isConnected ? sidebar : byId.call(this, id);
    };
  }
  return { context: NavigableManager.getIdForBrowser(sidebar), url };
}
