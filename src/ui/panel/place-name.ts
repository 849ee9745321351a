/** What a place is called in the panel: by the words that stand there, where its entry's heading does not say them. */
import { isOfHeading } from '../../core/text/of-heading.ts';
import type { Words } from '../../core/words/words.ts';

/** "Green Pine Associated Corporation" of "Green Pine"; "Chong Chon Gang (Tong Hung San)" of a ship by her former name. */
export function placeName(words: string, name: string, { say }: Pick<Words, 'say'>): string {
  return isOfHeading(words, name) ? name : say('panel.called', { words, name });
}
