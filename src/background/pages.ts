/** What is done with a page by key, menu or the browser's own word, beyond what its content script does by itself. */
import type { PageNames } from '../core/matching/page-names.ts';
import { sendToAllFrames, sendToPage } from '../messages/channel.ts';
import { readTabNow, tabsWithoutAccess } from '../platform/access.ts';
import { showCount } from '../platform/badge.ts';
import { addFile } from '../platform/frames.ts';
import { openPopup } from '../platform/popup.ts';
import { documentType } from '../platform/tabs.ts';

/** While a page is being read it is asked again so often, and for so long at most, in ms. */
const AGAIN_MS = 50;
const MOST_MS = 15_000;

/** Where nothing can be read, the popup says why. */
export async function readOrExplain(tabId: number): Promise<void> {
  if (!(await isReadNow(tabId))) await openPopup();
}

/** Goes to the next (1) or previous (-1) name; of a page that was not read yet, to the first or last. */
export function goToName(tabId: number, step: 1 | -1): Promise<void> {
  return onNames(tabId, () => sendToPage(tabId, 'page/step', { step }));
}

/** Opens the card of the name at hand; where the page itself has none, of the first in its frames. */
export function openCard(tabId: number): Promise<void> {
  return onNames(tabId, async () => {
    await addFile('places.js', { tabId, frameId: 0 });
    return (await sendToPage(tabId, 'places/open-card', null)) || sendToPage(tabId, 'page/step', { step: 1 });
  });
}

/** Where there is nothing to go to, the popup says why. @param go false where there is none */
async function onNames(tabId: number, go: () => Promise<boolean>): Promise<void> {
  // A key is leave to read the page, as the button is.
  const isThere = (await stateOf(tabId)) !== undefined || (await isReadNow(tabId));
  if (!isThere || (await stateWhenRead(tabId)) !== 'ready' || !(await go())) await openPopup();
}

async function stateOf(tabId: number): Promise<PageNames['state'] | undefined> {
  return (await sendToPage(tabId, 'page/names', null).catch(() => undefined))?.state;
}

async function stateWhenRead(tabId: number): Promise<PageNames['state'] | undefined> {
  const end = Date.now() + MOST_MS;
  let state = await stateOf(tabId);
  while (state === 'reading' && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    state = await stateOf(tabId);
  }
  return state;
}

function isReadNow(tabId: number): Promise<boolean> {
  return readTabNow(tabId).then(
    // The PDF viewer takes a script, and shows nothing to it.
    async () => (await documentType(tabId)) !== 'application/pdf',
    () => false,
  );
}

/** Pages that are open stop at once, those read by a click too: whoever takes access back means it. */
export async function leaveOpenTabs(): Promise<void> {
  await Promise.allSettled((await tabsWithoutAccess()).map(leave));
}

/** The same for a page that the browser had kept, and that could not be told then. */
export async function leaveWithoutAccess(tabId: number): Promise<void> {
  if ((await tabsWithoutAccess()).includes(tabId)) await leave(tabId);
}

async function leave(tabId: number): Promise<void> {
  await sendToAllFrames(tabId, 'page/leave', null);
  await showCount(tabId, 0);
}
