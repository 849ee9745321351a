/** The researcher's own names for the pages she reads: the script that finds them, the index it finds them by, and their cards. */

import { isOnlyInDoubt } from '../core/library/in-doubt.ts';
import type { CompiledMatching } from '../core/matching/compile-matching.ts';
import { rulesFor } from '../core/matching/rules-part.ts';
import { readNote } from '../core/notes/read-note.ts';
import { encodeBytes } from '../core/text/base64.ts';
import { ownCardOf } from '../core/watch/own-card.ts';
import { entryIdOf } from '../core/watch/own-id.ts';
import { compileWatchlist, versionOf } from '../core/watch/watched.ts';
import { MessageError } from '../messages/channel.ts';
import type { Handlers, Sender, ToBackground } from '../messages/protocol.ts';
import { addFile } from '../platform/frames.ts';
import { openOwnPage } from '../platform/tabs.ts';
import { withDatabase } from '../store/failures.ts';
import type { LibraryDatabase } from '../store/library.ts';
import { passagesAbout } from '../store/passages-read.ts';
import { hasWatchlist, readWatchEntry, readWatchlist } from '../store/watchlist.ts';

/** Where there is no list of her own nothing comes into a page. */
export async function showWatched(library: LibraryDatabase, sender: Sender): Promise<void> {
  try {
    if (await withDatabase(() => hasWatchlist(library))) await addFile('watched.js', sender);
  } catch {
    // The page is gone, or there is no database: then there is nothing to show.
  }
}

export function watchedRequests(library: LibraryDatabase) {
  /** As it was compiled last: what several pages ask for one after the other. */
  let kept: { version: string; compiled: CompiledMatching } | undefined;

  async function compiled(): Promise<typeof kept> {
    const list = await withDatabase(() => readWatchlist(library));
    if (list.length === 0) return undefined;
    const version = versionOf(list);
    if (kept?.version !== version) kept = { version, compiled: compileWatchlist(list, version) };
    return kept;
  }

  return {
    'watchlist/load': async (_request, sender) => {
      await showWatched(library, sender);
      return null;
    },
    'watchlist/index': async () => {
      const now = await compiled();
      if (!now) return null;
      const { version, compiled: parts } = now;
      return { version, names: encodeBytes(parts.names), cues: encodeBytes(parts.cues) };
    },
    'watchlist/rules': async ({ version, records }) => {
      const now = kept?.version === version ? kept : await compiled();
      if (now?.version !== version)
        throw new MessageError('changed meanwhile', 'The watchlist is another now.');
      return rulesFor(now.compiled.rules, records);
    },
    'watchlist/card': async ({ id }) => {
      const entry = await withDatabase(() => readWatchEntry(library, entryIdOf(id) ?? ''));
      if (!entry) throw new MessageError('unknown entity', `The watchlist has no entry "${id}".`);
      const passages = await withDatabase(() => passagesAbout(library, id));
      const about = passages.map((one) => ({ ...one, isInDoubt: isOnlyInDoubt(one.entities, id) }));
      return ownCardOf(entry, readNote(entry.note), about);
    },
    'watchlist/edit': async ({ id }) => {
      await openOwnPage(`watchlist.html#${entryIdOf(id) ?? ''}`);
      return null;
    },
  } satisfies Handlers<ToBackground>;
}
