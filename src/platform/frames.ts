/** Brings a packaged script into a frame of a page. Nothing of ours is web-accessible. */
import { browser } from './browser.ts';

export async function addFile(
  file: string,
  { tabId, frameId }: { tabId: number | undefined; frameId: number | undefined },
): Promise<null> {
  if (tabId === undefined) throw new Error(`${file}: only a page can ask for this`);
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [file] });
  return null;
}
