/** What a selected text means: asked for in the page's menu. Wiring only. */
import type { Words } from '../core/words/words.ts';
import { send } from '../messages/channel.ts';
import { ownWindow } from '../platform/tabs.ts';
import type { FoundContent } from '../ui/panel/found.tsx';

/** Null where nothing was asked for in this window. */
export async function takeLookUp(): Promise<string | null> {
  return send('look-up/take', { windowId: await ownWindow() }).catch(() => null);
}

export async function searchLexicon(text: string, words: Words): Promise<FoundContent> {
  try {
    // The search and all entries: only who asks for them has them.
    const { searchFor } = await import('./search.ts');
    return { state: 'ready', ...(await searchFor(text, words)) };
  } catch {
    return { state: 'failed' };
  }
}
