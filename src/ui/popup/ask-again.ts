/** A page that is still on its way, or being read, says nothing when it is done: it is asked again. */
import type { PopupState } from './popup-state.ts';

const AGAIN_MS = 150;

export function askAgain({ state }: Pick<PopupState, 'state'>, ask: () => Promise<void>): void {
  if (state === 'loading') setTimeout(() => void ask(), AGAIN_MS);
}
