/** What the background does for pages on which something is saved. */
import { makePassage } from '../core/library/make-passage.ts';
import { withLink } from '../core/library/with-link.ts';
import { readNote } from '../core/notes/read-note.ts';
import type { Handlers, KnownBefore, ToBackground } from '../messages/protocol.ts';
import { addFile, styleFrame } from '../platform/frames.ts';
import { tellLibraryChanged } from '../platform/library-news.ts';
import { readSettings } from '../platform/settings.ts';
import { keepStorage } from '../platform/storage-health.ts';
import { readSentences, readWords } from '../platform/words.ts';
import { withDatabase } from '../store/failures.ts';
import type { LibraryDatabase } from '../store/library.ts';
import { undoMany } from '../store/many-passages.ts';
import { binPassage, changePassage, savePassage } from '../store/passages.ts';
import { creatorOf, passagesOfArticle, usedTags } from '../store/passages-read.ts';
import { readWatchEntry } from '../store/watchlist.ts';
import { type LinkSources, linksFrom } from './links.ts';

export interface LibraryRequestsOptions extends Pick<LinkSources, 'readCard' | 'readName'> {
  library: LibraryDatabase;
}

export function libraryRequests({ library, readCard, readName }: LibraryRequestsOptions) {
  /** Everybody is told of what is done, and of nothing else. */
  async function change<T>(work: () => Promise<T>): Promise<T> {
    const done = await withDatabase(work);
    await tellLibraryChanged().catch(() => {});
    return done;
  }

  const links = linksFrom({
    readCard,
    readName,
    readOwn: (id) => withDatabase(() => readWatchEntry(library, id)),
  });

  return {
    'passages/offer': async () => {
      const { selectionButton } = await readSettings();
      if (!selectionButton) return null;
      return { label: (await readWords()).say('passages.save') };
    },
    'passages/load': async (_request, sender) => {
      await styleFrame(sender);
      return addFile('passages.js', sender);
    },
    'passages/words': () => readSentences('passages.'),
    'passages/of-article': ({ addresses }) => withDatabase(() => passagesOfArticle(library, ...addresses)),
    'passages/save': async ({ names, opened, card, ...draft }) => {
      const named = await links.named(names);
      const meant = card && (await links.fromCard(card));
      const entities = meant ? withLink(named, meant) : named;
      return change(async () => {
        const creator = await creatorOf(library);
        const now = new Date();
        const passage = await makePassage({ ...draft, entities }, { creator, lexicon: LEXICON_VERSION, now });
        const saved = await savePassage(library, passage, opened);
        if (saved.isKnown) {
          const { passage: kept } = saved;
          const known = knownBy(kept.creator, creator);
          // Not all names of the page: she may have taken some off.
          const linked = meant ? withLink(kept.entities, meant) : kept.entities;
          if (linked === kept.entities) return { passage: kept, known };
          const change = { entities: linked };
          return { ...(await changePassage(library, kept.id, change, kept.changedAt, now)), known };
        }
        // Nobody waits for it; what is kept already is not asked for again by the browser.
        void keepStorage();
        return { passage: saved.passage, undo: saved.undo };
      });
    },
    'passages/change': ({ id, base, change: wanted }) => {
      const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
      return change(() => changePassage(library, id, given, base, new Date()));
    },
    'passages/delete': ({ id }) => change(() => binPassage(library, id, new Date())),
    'passages/undo': async ({ undo }) => {
      await change(() => undoMany(library, undo, new Date()));
      return null;
    },
    'passages/note': async ({ note }) => readNote(note),
    'passages/tags': () => withDatabase(async () => (await usedTags(library)).map(({ tag }) => tag)),
  } satisfies Handlers<ToBackground>;
}

/** Without a name nobody knows whose it is: it may have come in a file. */
function knownBy(name: string, reader: string): KnownBefore {
  if (name === '') return { by: 'unknown' };
  return name === reader ? { by: 'reader' } : { by: 'other', name };
}
