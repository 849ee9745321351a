/** Brings packaged scripts into a frame of a page. Nothing of ours is web-accessible. */
import { CONTENT_FILES } from './access.ts';
import { browser } from './browser.ts';

interface Frame {
  tabId: number | undefined;
  frameId: number | undefined;
}

/** The reader, as the page itself has it from the start. */
export async function readFrame({ tabId, frameId }: Frame): Promise<void> {
  if (tabId === undefined) throw new Error('only a frame of a page can ask for this');
  const target = { tabId, frameIds: [frameId ?? 0] };
  await browser.scripting.insertCSS({ target, files: CONTENT_FILES.css });
  await browser.scripting.executeScript({ target, files: CONTENT_FILES.js });
}

export async function addFile(file: string, { tabId, frameId }: Frame): Promise<null> {
  if (tabId === undefined) throw new Error(`${file}: only a page can ask for this`);
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [file] });
  return null;
}
