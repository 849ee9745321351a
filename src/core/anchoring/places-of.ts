/** Where some words stand in a text, one place after the other, overlapping ones too. */

/** Words that stand more often say nothing of a place. */
const MOST = 2000;

/** Where each begins, in UTF-16 units; none of no words at all. */
export function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}
