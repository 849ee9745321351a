/** What the background does for pages on which something is saved. */
import type { EntityCard } from '../core/card/entity-card.ts';
import { leadOf } from '../core/card/opening.ts';
import { makePassage } from '../core/library/make-passage.ts';
import type { LinkedEntity } from '../core/library/passage.ts';
import type { Handlers, ToBackground } from '../messages/protocol.ts';
import { addFile, styleFrame } from '../platform/frames.ts';
import { tellLibraryChanged } from '../platform/library-news.ts';
import { readSettings } from '../platform/settings.ts';
import { keepStorage } from '../platform/storage-health.ts';
import { readSentences, readWords } from '../platform/words.ts';
import { withDatabase } from '../store/failures.ts';
import type { LibraryDatabase } from '../store/library.ts';
import { binPassage, changePassage, restorePassage, savePassage, undoChange } from '../store/passages.ts';
import { passagesOfArticle, readMeta, usedTags } from '../store/passages-read.ts';

export interface LibraryRequestsOptions {
  library: LibraryDatabase;
  /** The card of an entity. @throws where the lexicon has no such entry */
  readCard: (id: string, articleDay: string | undefined) => Promise<EntityCard>;
}

export function libraryRequests({ library, readCard }: LibraryRequestsOptions) {
  /** Everybody is told of what is done, and of nothing else. */
  async function change<T>(work: () => Promise<T>): Promise<T> {
    const done = await withDatabase(work);
    await tellLibraryChanged().catch(() => {});
    return done;
  }

  /** Without the day of the article: where the passage is read again nobody knows which day that was. */
  async function link(ids: readonly string[]): Promise<LinkedEntity[]> {
    const cards = await Promise.all(ids.map((id) => readCard(id, undefined).catch(() => undefined)));
    return cards.flatMap((card) =>
      card ? [{ id: card.id, name: card.name, by: 'name' as const, status: leadOf(card) }] : [],
    );
  }

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
    'passages/save': async ({ names, opened, ...draft }) => {
      const entities = await link(names);
      return change(async () => {
        const creator = await readMeta(library, 'creator');
        const passage = await makePassage(
          { ...draft, entities },
          { creator: typeof creator === 'string' ? creator : '', lexicon: LEXICON_VERSION, now: new Date() },
        );
        const saved = await savePassage(library, passage, opened);
        // Firefox asks the reader, for whom nobody waits; Chromium's background has no such call, its pages have.
        void keepStorage();
        return saved;
      });
    },
    'passages/change': ({ id, base, change: wanted }) => {
      const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
      return change(() => changePassage(library, id, given, base, new Date()));
    },
    'passages/delete': ({ id }) => change(() => binPassage(library, id, new Date())),
    'passages/restore': ({ id }) => change(() => restorePassage(library, id)),
    'passages/undo': async ({ undo }) => (await change(() => undoChange(library, undo, new Date()))) ?? null,
    'passages/tags': () => withDatabase(async () => (await usedTags(library)).map(({ tag }) => tag)),
  } satisfies Handlers<ToBackground>;
}
