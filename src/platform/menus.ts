/** Entries in a page's context menu. Firefox for Android has no such menus. */
import { browser } from './browser.ts';
import { type CurrentTab, tabAsKnown } from './tabs.ts';

/** In a title, what is selected. */
export const SELECTED = '%s';

export interface MenuEntry {
  id: string;
  title: string;
  on: 'page' | 'selection';
}

/** Kept by the browser from then on; older ones go first. */
export async function addMenus(entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus?.removeAll();
  for (const { id, title, on } of entries) browser.contextMenus?.create({ id, title, contexts: [on] });
}

export interface MenuClick {
  tab: CurrentTab;
  windowId: number;
  frameId: number;
  /** What is selected; empty where nothing is. */
  text: string;
}

/** A click on one is leave to read that tab. What it opens must be opened before anything is waited for. */
export function onMenu(handlers: Record<string, (click: MenuClick) => void>): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText = '', frameId = 0 }, tab) => {
    if (tab?.id === undefined) return;
    const { windowId = -1 } = tab;
    handlers[menuItemId]?.({ tab: tabAsKnown(tab), windowId, frameId, text: selectionText.trim() });
  });
}
