/** The side panel: `sidePanel` in Chromium, `sidebarAction` in Firefox. Neither is there on phones. */
import { browser } from './browser.ts';

/** Not in the polyfill's types. */
interface WithSidePanel {
  sidePanel?: { open(of: { tabId: number }): Promise<void> };
  runtime: {
    getContexts?(of: { contextTypes: ['SIDE_PANEL'] }): Promise<unknown[]>;
  };
}

export function canOpenPanel(): boolean {
  return (browser as WithSidePanel).sidePanel !== undefined || browser.sidebarAction !== undefined;
}

/**
 * Whether a click in a page may open it: in Chromium it counts in the background, too. In Firefox only the handler itself of an input
 * in its own surfaces may: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction/open
 */
export function canPageOpenPanel(): boolean {
  return 'side_panel' in browser.runtime.getManifest();
}

/** Only from a click or a key, and before anything is waited for. @returns false where the browser refuses */
export async function openPanel(tabId: number): Promise<boolean> {
  const { sidePanel } = browser as WithSidePanel;
  const opening = sidePanel ? sidePanel.open({ tabId }) : browser.sidebarAction?.open();
  if (!opening) return false;
  return opening.then(
    () => true,
    () => false,
  );
}

/** Whether one is open in this window; Chromium does not tell of which window it is. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  const { sidePanel, runtime } = browser as WithSidePanel;
  if (!sidePanel) return (await browser.sidebarAction?.isOpen({ windowId })) ?? false;
  const panels = await runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] });
  return panels !== undefined && panels.length > 0;
}
