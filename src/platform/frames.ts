/** Brings packaged scripts into a frame of a page. Nothing of ours is web-accessible. */
import { colourCss, type MarkColour } from '../core/settings/mark-colours.ts';
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

/** The frame of a tab in which something is selected; the page itself where nothing is. */
export async function frameWithSelection(tabId: number): Promise<number> {
  const ask = () => document.hasFocus() && getSelection()?.isCollapsed === false;
  const frames = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: ask })
    .catch(() => []);
  // The page has the focus too when one of its frames has it.
  return frames.findLast(({ result }) => result === true)?.frameId ?? 0;
}

/** What shows our elements on a page, where the reader may not have come: it goes with the extension. */
export async function styleFrame({ tabId, frameId }: Frame): Promise<void> {
  if (tabId === undefined) throw new Error('only a page can ask for this');
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [frameId ?? 0] },
    files: CONTENT_FILES.css,
  });
}

export async function addFile(file: string, { tabId, frameId }: Frame): Promise<null> {
  if (tabId === undefined) throw new Error(`${file}: only a page can ask for this`);
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [file] });
  return null;
}

/** The same, and what the script needs to know. */
export async function withFile<T>(file: string, frame: Frame, needs: Promise<T>): Promise<T> {
  const [known] = await Promise.all([needs, addFile(file, frame)]);
  return known;
}

/** The colour of the marks there, in place of the one before: what marks.css says comes first, and goes with the extension alike. */
export async function dressFrame(
  { tabId, frameId }: Frame,
  { colour, before }: { colour: MarkColour; before: MarkColour },
): Promise<null> {
  if (tabId === undefined) throw new Error('only a page can ask for this');
  const target = { tabId, frameIds: [frameId ?? 0] };
  const [css, old] = [colourCss(colour), colourCss(before)];
  if (css) await browser.scripting.insertCSS({ target, css });
  if (old) await browser.scripting.removeCSS({ target, css: old });
  return null;
}
