/** The one sentence that a frame says before it is read. Without the rest of messages/: this runs in every frame there is. */
import { browser } from './browser.ts';

export async function askToReadFrame(): Promise<void> {
  // The extension may be gone, or the frame not ours to read.
  await browser.runtime.sendMessage({ name: 'frame/read', request: null }).catch(() => {});
}
