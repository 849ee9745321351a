/** Why something was not done with passages, in one sentence. */
import type { Trouble } from '../../core/library/trouble.ts';
import type { Words } from '../../core/words/words.ts';

export function sayTrouble(why: Trouble, { say }: Words, isUndo = false): string {
  if (isUndo && (why === 'elsewhere' || why === 'gone')) return say('library.trouble.undo');
  // The library was open a moment ago.
  return say(`library.trouble.${why === 'unavailable' ? 'failed' : why}`);
}
