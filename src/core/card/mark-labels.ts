/** What assistive technology calls a mark that is an element: "KOMID, listed in Sidelight". */
import type { Mark } from '../matching/mention.ts';
import type { Words } from '../words/words.ts';

export function markLabels({ say }: Pick<Words, 'say'>): (name: string, mark: Mark) => string {
  return (name, mark) => say(`markLabel.${mark}`, { name });
}
