/** The library as a page of ours has it open: every passage in memory, in step with what is stored, whoever writes it. */
import type { LibraryContent } from '../core/library/content.ts';
import type { Passage } from '../core/library/passage.ts';
import { createPassageIndex, type PassageIndex } from '../core/library/search.ts';
import type { OtherNames } from '../core/library/values.ts';
import { readOtherChange } from './backups.ts';
import { followLibrary, type LibraryChange } from './follow-library.ts';
import type { LibraryDatabase } from './library.ts';
import { clearBin } from './passages.ts';
import { allPassages } from './passages-read.ts';

export interface Shelf {
  readonly content: LibraryContent;
  readonly index: PassageIndex;
  /** Reads all of it; where that cannot be done `content` says so. */
  load(): Promise<void>;
  /** Reads all of it again; where that cannot be done it stays as it is shown. */
  reload(): Promise<void>;
  /** Shows what was done with the index. */
  changed(): void;
  /** Entities have further names that they had not before. */
  renamed(): void;
  /** Those of these ids, or all; in the order they were saved. What is in the bin is not among them. */
  passages(ids?: readonly string[]): readonly Passage[];
}

export interface ShelfOptions {
  /** Further names of an entity, by its id. */
  others: OtherNames;
  /** Why it could not be read. */
  whyOf: (error: unknown) => Promise<'unavailable' | 'broken'>;
  onChanged: () => void;
  signal: AbortSignal;
}

export function openShelf(
  database: LibraryDatabase,
  { others, whyOf, onChanged, signal }: ShelfOptions,
): Shelf {
  const index = createPassageIndex(others);
  let content: LibraryContent = { state: 'loading' };
  /** While all of it is read again. */
  let reloading: Promise<void> | undefined;
  let isBehind = false;
  /** As it was when all of it was read last. */
  let otherChange: string | undefined;

  function changed(): void {
    content = { state: 'ready', index, version: content.state === 'ready' ? content.version + 1 : 0 };
    onChanged();
  }

  async function load(): Promise<void> {
    try {
      await clearBin(database, new Date());
      otherChange = await readOtherChange(database);
      let newest = '';
      for await (const passages of allPassages(database)) {
        index.put(passages);
        for (const { changedAt } of passages) if (changedAt > newest) newest = changedAt;
      }
      // After a date that is still to come nothing that others do would be seen.
      const now = new Date().toISOString();
      followLibrary(database, newest < now ? newest : now, follow, signal);
    } catch (error) {
      content = { state: 'failed', why: await whyOf(error) };
      onChanged();
      return;
    }
    changed();
    void readWords();
  }

  /** A few at a time, so that whoever types meanwhile is not kept waiting. */
  async function readWords(): Promise<void> {
    while (index.unread > 0) {
      const until = performance.now() + 8;
      while (performance.now() < until && !index.readSome(5));
      await nextTask();
      if (index.unread === 0 || index.unread % 1000 < 5) changed();
    }
  }

  function follow({ passages, binned, count, otherChange: last }: LibraryChange): void {
    const isKnown = ({ id, changedAt }: Passage) => index.get(id)?.changedAt === changedAt;
    const unknown = passages.filter((passage) => !isKnown(passage));
    const away = binned.filter((id) => index.get(id) && !passages.some((passage) => passage.id === id));
    if (unknown.length > 0) index.put(unknown);
    if (away.length > 0) index.remove(away);
    if (unknown.length + away.length > 0) changed();
    // How many there are is looked at once more when all are read.
    if (last !== otherChange || (index.size !== count && !reloading)) void reload();
  }

  function reload(): Promise<void> {
    isBehind = true;
    reloading ??= readAgain().finally(() => {
      reloading = undefined;
    });
    return reloading;
  }

  async function readAgain(): Promise<void> {
    try {
      while (isBehind) {
        isBehind = false;
        otherChange = await readOtherChange(database);
        // What comes meanwhile, and is not among those that are read, stays.
        const gone = new Set(all().map(({ id }) => id));
        let read = 0;
        for await (const passages of allPassages(database)) {
          read += passages.length;
          for (const { id } of passages) gone.delete(id);
          index.put(passages.filter(({ id, changedAt }) => index.get(id)?.changedAt !== changedAt));
        }
        index.remove([...gone]);
        const count = await database.passages.count();
        // Somebody saved or deleted meanwhile, and it was not heard of.
        if (count !== read && count !== index.size) isBehind = true;
      }
      changed();
      void readWords();
    } catch {
      // Shown when something is to be written.
    }
  }

  const all = () => index.search('', 'oldest').passages;

  return {
    get content() {
      return content;
    },
    index,
    load,
    reload,
    changed,
    renamed: () => (content.state === 'ready' ? changed() : onChanged()),
    passages(ids) {
      const wanted = ids && new Set(ids);
      return wanted ? all().filter(({ id }) => wanted.has(id)) : all();
    },
  };
}

/** What is typed meanwhile comes first. A timer after a timer would wait for 4 ms at least, half as long as the work. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
