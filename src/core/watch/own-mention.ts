/** What the engine finds by the index of a watchlist, as a page shows it: hers, surely or perhaps, and nothing that a list says. */
import type { LineFinder } from '../matching/find-mentions.ts';
import type { Mention } from '../matching/mention.ts';
import type { ResolveOptions } from '../matching/resolve.ts';
import type { Steps } from '../matching/steps.ts';

export function ownNames(finder: LineFinder): LineFinder {
  return { ...finder, decide: (lines) => finder.decide(lines).map((line) => line.map(asYours)) };
}

/** What is shown of the lexicon is no matter for hers: she wrote these names down to see them. */
export function ownOptions({ shortForms, leftOut }: ResolveOptions): ResolveOptions {
  return { ...(shortForms !== undefined && { shortForms }), ...(leftOut && { leftOut }) };
}

/** Those of the lexicon and hers, in order; where both stand the lexicon's stays, as on pages. */
export function* withOwn(bundled: Steps<Mention[]>, own: Steps<Mention[]>): Steps<Mention[]> {
  const marked = yield* bundled;
  const covers = marked.filter(({ mark }) => mark !== null && mark !== 'background');
  const hers = (yield* own)
    .map(asYours)
    .filter(
      ({ mark, start, end }) => mark !== null && !covers.some((one) => one.start < end && start < one.end),
    );
  return [...marked, ...hers].sort((a, b) => a.start - b.start);
}

function asYours(mention: Mention): Mention {
  const { mark } = mention;
  return { ...mention, mark: mark && (mark === 'uncertain' ? 'yours-uncertain' : 'yours') };
}
