/** What is done with a page by key, menu or the browser's own word, beyond what its content script does by itself. */
import { sendToAllFrames, sendToPage } from '../messages/channel.ts';
import { readTabNow, tabsWithoutAccess } from '../platform/access.ts';
import { showCount } from '../platform/badge.ts';
import { addFile } from '../platform/frames.ts';
import { openPopup } from '../platform/popup.ts';
import { documentType } from '../platform/tabs.ts';

/** Where nothing can be read, the popup says why. */
export async function readOrExplain(tabId: number): Promise<void> {
  const isRead = await readTabNow(tabId).then(
    // The PDF viewer takes a script, and shows nothing to it.
    async () => (await documentType(tabId)) !== 'application/pdf',
    () => false,
  );
  if (!isRead) await openPopup();
}

export async function openCard(tabId: number): Promise<void> {
  await addFile('places.js', { tabId, frameId: 0 });
  await sendToPage(tabId, 'places/open-card', null);
}

/** Pages that are open stop at once, those read by a click too: whoever takes access back means it. */
export async function leaveOpenTabs(): Promise<void> {
  const leave = async (tabId: number) => {
    await sendToAllFrames(tabId, 'page/leave', null);
    await showCount(tabId, 0);
  };
  await Promise.allSettled((await tabsWithoutAccess()).map(leave));
}
