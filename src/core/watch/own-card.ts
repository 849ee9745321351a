/** What a card says of a name of the researcher's own: what she wrote herself, and nothing of any list. */

import type { Kind } from '../lexicon/terms.ts';
import type { OwnBlock } from '../notes/own-note.ts';
import { type SavedDay, savedDay } from '../text/saved-day.ts';
import type { WatchEntry } from './entry.ts';
import { watchedId } from './own-id.ts';

export interface OwnCard {
  /** As in mentions and passages. */
  id: string;
  /** Tells it from the card of an entry of the lexicon. */
  isYours: true;
  name: string;
  kind: Kind;
  imo?: string | undefined;
  alsoKnownAs: string[];
  /** Empty where there is none. */
  note: readonly OwnBlock[];
  /** Saved passages about it, the newest first; not all where there are many. */
  passages: OwnPassage[];
  passageCount: number;
}

export interface OwnPassage {
  id: string;
  words: string;
  title: string;
  /** ISO day on which it was saved. */
  saved: string;
  /** Its link with the name is in doubt. */
  isInDoubt: boolean;
}

export interface SavedAbout extends SavedDay {
  id: string;
  quote: { exact: string };
  page: { title: string };
  isInDoubt: boolean;
}

/** So many passages a card lists. */
const MOST = 10;

/**
 * @param note of the entry, read (core/notes/read-note.ts)
 * @param passages all that are kept about it, the newest first
 */
export function ownCardOf(
  entry: WatchEntry,
  note: readonly OwnBlock[],
  passages: readonly SavedAbout[],
): OwnCard {
  const { name, kind, imo, names } = entry;
  return {
    id: watchedId(entry),
    isYours: true,
    name,
    kind,
    ...(imo ? { imo } : {}),
    alsoKnownAs: names.map(({ text }) => text).filter((text) => text !== name),
    note,
    passages: passages.slice(0, MOST).map((passage) => ({
      id: passage.id,
      words: passage.quote.exact,
      title: passage.page.title,
      saved: savedDay(passage),
      isInDoubt: passage.isInDoubt,
    })),
    passageCount: passages.length,
  };
}

export function isOwnCard(card: object): card is OwnCard {
  return 'isYours' in card;
}
