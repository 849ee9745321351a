/** The researcher's list as it is kept now, and what is worth knowing of each of its entries. */
import type { WatchEntry } from '../../core/watch/entry.ts';
import type { BundledTwin, FindTwins } from '../../core/watch/twins.ts';
import type { Words } from '../../core/words/words.ts';
import type { WatchlistContent } from './watchlist.tsx';

export interface KeptList {
  readonly content: WatchlistContent;
  /** In the order of her language; none where they have not been read. */
  readonly entries: readonly WatchEntry[];
  /** How many passages are linked with an entry, by its id. */
  readonly passages: ReadonlyMap<string, number>;
  readonly twins: readonly BundledTwin[];
  /** Of entries that are not kept yet. */
  findTwins: FindTwins;
  refresh(): Promise<void>;
  /** The lexicon has come. */
  compareWith(find: FindTwins): void;
}

export interface KeptListOptions {
  read: () => Promise<{ list: WatchEntry[]; passages: ReadonlyMap<string, number> }>;
  /** Why it could not be read. */
  whyOf: (error: unknown) => Promise<'unavailable' | 'broken'>;
  words: () => Words;
  onChanged: () => void;
}

export function createKeptList({ read, whyOf, words, onChanged }: KeptListOptions): KeptList {
  let content: WatchlistContent = { state: 'loading' };
  let passages: ReadonlyMap<string, number> = new Map();
  let twins: readonly BundledTwin[] = [];
  let find: FindTwins = () => [];
  const entries = () => (content.state === 'ready' ? content.list : []);

  return {
    get content() {
      return content;
    },
    get entries() {
      return entries();
    },
    get passages() {
      return passages;
    },
    get twins() {
      return twins;
    },
    findTwins: (list) => find(list),
    async refresh() {
      try {
        const kept = await read();
        const { compare } = new Intl.Collator(words().locale);
        content = { state: 'ready', list: kept.list.sort((a, b) => compare(a.name, b.name)) };
        passages = kept.passages;
        twins = find(content.list);
      } catch (error) {
        content = { state: 'failed', why: await whyOf(error) };
      }
      onChanged();
    },
    compareWith(other) {
      find = other;
      twins = find(entries());
      onChanged();
    },
  };
}
