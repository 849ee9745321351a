/**
 * The names of a watchlist in a text: found and decided by the engine of the lexicon, in an index of their own. Whatever is found is
 * "yours" and nothing else; it is no mention of the lexicon, and no painter of marks takes it.
 */
import type { Entity } from '../lexicon/lexicon.ts';
import { type CompiledMatching, compileMatching } from '../matching/compile-matching.ts';
import { findMentions, type Matcher } from '../matching/find-mentions.ts';
import type { Mention } from '../matching/mention.ts';
import type { ResolveOptions } from '../matching/resolve.ts';
import { hashText } from '../text/hash.ts';
import type { WatchEntry } from './entry.ts';
import { watchedId } from './own-id.ts';

/** yours: the name counts. uncertain: it may be meant. Null only for what is left unmarked and asked for. */
export type WatchMark = 'yours' | 'uncertain';

export interface WatchedMention extends Omit<Mention, 'mark'> {
  mark: WatchMark | null;
}

/** Another for another list. */
export function versionOf(list: readonly WatchEntry[]): string {
  return `watchlist ${hashText(JSON.stringify(list)).toString(36)}`;
}

/** @param version of the list: another list has another */
export function compileWatchlist(
  list: readonly WatchEntry[],
  version: string = versionOf(list),
): CompiledMatching {
  // What a researcher asks for beside a name is what she wrote.
  return compileMatching(
    { version, entities: list.map(toEntity), sources: [], authorities: {} },
    { needsAreWords: true },
  );
}

/** @param matcher opened over what `compileWatchlist` makes */
export function findWatched(matcher: Matcher, text: string, options?: ResolveOptions): WatchedMention[] {
  return findMentions(matcher, text, options).map(toWatched);
}

function toWatched(mention: Mention): WatchedMention {
  const { mark } = mention;
  return { ...mention, mark: mark === 'named' ? 'yours' : mark && 'uncertain' };
}

/** No status, no source: nothing of it can make it listed. */
function toEntity(entry: WatchEntry): Entity {
  const { kind, name, imo, names } = entry;
  return {
    id: watchedId(entry),
    kind,
    name,
    mark: 'named',
    ...(imo ? { imo } : {}),
    names: names.map((one) => ({ ...one, examples: { match: [], ignore: [] } })),
    role: '',
    distinctive: false,
    cues: [],
    status: [],
    searched: [],
    summary: '',
    sources: [],
    claims: [],
    relations: [],
  };
}
