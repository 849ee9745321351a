/** What is remembered until the browser is closed, in memory alone. */
import { browser } from './browser.ts';

const KEY = 'relationsOpen';

/** Whether the reader left the relations in the panel unfolded. */
export async function readPictureOpen(): Promise<boolean> {
  const { [KEY]: isOpen } = await browser.storage.session.get(KEY);
  return isOpen === true;
}

export async function writePictureOpen(isOpen: boolean): Promise<void> {
  await browser.storage.session.set({ [KEY]: isOpen });
}
