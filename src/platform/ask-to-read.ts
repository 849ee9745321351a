/** The one sentence that a frame says before it is read. Without the rest of messages/: this runs in every frame there is. */
import { browser } from './browser.ts';

/** @returns whether the frame is read now; false where the page around it is not, or the extension is gone */
export async function askToReadFrame(): Promise<boolean> {
  const question = { name: 'frame/read', request: null };
  const answer = await browser.runtime.sendMessage(question).catch(() => undefined);
  return (answer as { ok?: boolean; value?: boolean } | undefined)?.value === true;
}
