/** The one sentence that the key says in a page. Without the rest of messages/: this runs in every frame there is. */
import { browser } from './browser.ts';

/** Switches the site of this tab over. @returns whether the key is to be heard here further */
export async function askToSwitch(): Promise<boolean> {
  const question = { name: 'site/switch', request: null };
  const answer = await browser.runtime.sendMessage(question).catch(() => undefined);
  return (answer as { ok?: boolean; value?: boolean } | undefined)?.value === true;
}
