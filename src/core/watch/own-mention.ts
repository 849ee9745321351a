/** What the engine finds by the index of a watchlist, as a page shows it: hers, surely or perhaps, and nothing that a list says. */
import type { LineFinder } from '../matching/find-mentions.ts';
import type { Mention } from '../matching/mention.ts';

export function ownNames(finder: LineFinder): LineFinder {
  return { ...finder, decide: (lines) => finder.decide(lines).map((line) => line.map(asYours)) };
}

function asYours(mention: Mention): Mention {
  const { mark } = mention;
  return { ...mention, mark: mark && (mark === 'uncertain' ? 'yours-uncertain' : 'yours') };
}
