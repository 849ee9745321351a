/** A card at the bottom of the screen, where a finger reaches it: the page is moved up until its name stands above it. */
import { elementAround } from './structure.ts';

const GAP_PX = 12;

/** Whether a card is a sheet: opened by a finger, or on a screen that knows nothing finer. */
export function isSheet(isTouch: boolean | undefined): boolean {
  return isTouch || matchMedia('(pointer: coarse)').matches;
}

/**
 * Closes a sheet as the browser's own dialogs close: on a phone by going back, which otherwise leaves the page. The page's history stays as it is.
 * @returns ends the watch
 */
export function watchBack(onBack: () => void): () => void {
  if (typeof CloseWatcher !== 'function') return () => {};
  const watcher = new CloseWatcher();
  watcher.addEventListener('close', onBack);
  return () => watcher.destroy();
}

/** @param host the card's element */
export function placeSheet(host: HTMLElement, range: Range): void {
  const put = (name: string, value: string) => host.style.setProperty(name, value);
  put('--width', 'min(100%, 40rem)');
  put('--left', 'max(0px, 50% - 20rem)');
  put('--room', '60vh');
  put('--top', 'auto');
  put('--bottom', '0');
  const limit = host.getBoundingClientRect().top - GAP_PX;
  // Whole pixels: what is scrolled by a fraction stays short of it.
  const hidden = () => Math.floor(range.getBoundingClientRect().bottom - limit);
  for (let box = elementAround(range.startContainer); box && hidden() > 0; box = elementAround(box)) {
    if (box.scrollHeight > box.clientHeight) box.scrollBy({ top: hidden() + 1, behavior: 'instant' });
  }
  // At the end of a page there is nothing left to scroll.
  if (hidden() <= 0) return;
  put('--top', '0');
  put('--bottom', 'auto');
}
