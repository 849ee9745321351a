/** How the lexicon stands, for popup and panel. Wiring only. */
import { send } from '../messages/channel.ts';
import type { LexiconState } from '../ui/popup/lexicon-notice.tsx';

const AGAIN_MS = 300;

/** What is being written says nothing when it is done: it is asked again. */
export async function watchLexicon(onState: (state: LexiconState) => void): Promise<void> {
  const state = await send('lexicon/state', null).catch(() => 'ready' as const);
  onState(state);
  if (state === 'updating') setTimeout(() => void watchLexicon(onState), AGAIN_MS);
}
