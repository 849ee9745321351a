/** The entry in a page's context menu. Firefox for Android has no such menus. */
import { browser } from './browser.ts';

const READ_PAGE = 'read-page';

/** Kept by the browser from then on; an older one goes first. */
export async function addPageMenu(title: string): Promise<void> {
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({ id: READ_PAGE, title, contexts: ['page'] });
}

/** A click on it is leave to read that tab. */
export function onPageMenu(read: (tabId: number) => Promise<void>): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === READ_PAGE && tab?.id !== undefined) void read(tab.id);
  });
}
