/** Brings the script of saved passages into a page: where some were saved, or where one is to be. */
import { hostOf } from '../core/sites/host-of.ts';
import { type SiteChoices, standingOf } from '../core/sites/standing.ts';
import { sendToPage } from '../messages/channel.ts';
import type { Sender } from '../messages/protocol.ts';
import { addFile, styleFrame } from '../platform/frames.ts';
import { readSettings } from '../platform/settings.ts';
import { withDatabase } from '../store/failures.ts';
import type { LibraryDatabase } from '../store/library.ts';
import { hasPassages } from '../store/passages-read.ts';

/** Where passages were saved, they are shown; nothing is read on a site that is off. */
export async function showPassages(library: LibraryDatabase, sender: Sender): Promise<void> {
  try {
    if (!(await withDatabase(() => hasPassages(library, sender.url)))) return;
    if (!readsOf(await readSettings(), sender)) return;
    // A style sheet that is put in again lies there twice.
    if (await areThere(sender)) return;
    await styleFrame(sender);
    await addFile('passages.js', sender);
  } catch {
    // The page is gone, or there is no database: then there is nothing to show.
  }
}

/** Then it looks by itself whether it is another article now, and hears when something is saved. */
function areThere({ tabId = -1, frameId }: Sender): Promise<boolean> {
  return sendToPage(tabId, 'passages/are-there', null, frameId).then(
    () => true,
    () => false,
  );
}

/** Whether a frame, and the page it stands in, are read now. */
function readsOf(choices: SiteChoices, { host, url }: Sender): boolean {
  return [host ?? '', hostOf(url)].every((one) => standingOf(choices, one, Date.now()).reads);
}

/** By key and menu, without the reader's leave to read the page otherwise. */
export async function savePassageIn(tabId: number, frameId: number): Promise<void> {
  await styleFrame({ tabId, frameId });
  await addFile('passages.js', { tabId, frameId });
  await sendToPage(tabId, 'passages/save-selection', null, frameId);
}
