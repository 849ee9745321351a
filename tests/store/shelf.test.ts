/** The library as a page has it open. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Passage } from '../../src/core/library/passage.ts';
import { type LibraryDatabase, openLibrary, toRow } from '../../src/store/library.ts';
import { binPassage, changePassage, savePassage, undoChange } from '../../src/store/passages.ts';
import { openShelf, type Shelf } from '../../src/store/shelf.ts';
import { PASSAGE, passage, uuid } from '../support/passages.ts';
import { freshLibrary } from './fresh-storage.ts';

test('names that come before the passages do not show an empty library', async () => {
  const life = new AbortController();
  let shows = 0;
  const shelf = openShelf(freshLibrary(), {
    others: () => [],
    whyOf: async () => 'broken',
    onChanged: () => void shows++,
    signal: life.signal,
  });
  shelf.renamed();
  expect([shelf.content.state, shows]).toEqual(['loading', 1]);
  await shelf.load();
  const { content } = shelf;
  shelf.renamed();
  life.abort();
  expect(shelf.content).toMatchObject({ state: 'ready' });
  // What was found for a query is looked for again.
  expect(shelf.content).not.toEqual(content);
});

describe('what another tab does', () => {
  let library: LibraryDatabase;
  let elsewhere: LibraryDatabase;
  let shelf: Shelf;
  let life: AbortController;

  beforeEach(() => {
    library = freshLibrary();
    elsewhere = openLibrary();
    life = new AbortController();
  });
  afterEach(() => {
    life.abort();
    for (const database of [library, elsewhere]) database.close();
  });

  async function openWith(...passages: Passage[]): Promise<void> {
    await library.passages.bulkPut(passages.map((one) => toRow(one)));
    shelf = openShelf(library, {
      others: () => [],
      whyOf: async () => 'broken',
      onChanged: () => {},
      signal: life.signal,
    });
    await shelf.load();
  }
  const notes = (...ids: string[]) => ids.map((id) => shelf.index.get(id)?.note);
  const note = (one: Passage, text: string) =>
    changePassage(elsewhere, one.id, { note: text }, one.changedAt, new Date());

  test('is seen beside a passage with a date that is still to come', async () => {
    const ahead = passage({ id: uuid(1), changedAt: '2099-01-01T00:00:00.000Z' });
    const other = passage({ id: uuid(2) });
    await openWith(ahead, other);
    await note(other, 'Elsewhere');
    await expect.poll(() => notes(ahead.id, other.id)).toEqual(['', 'Elsewhere']);
    await note(ahead, 'This, too');
    await expect.poll(() => notes(ahead.id, other.id)).toEqual(['This, too', 'Elsewhere']);
    await binPassage(elsewhere, other.id, new Date());
    await expect.poll(() => notes(ahead.id, other.id)).toEqual(['This, too', undefined]);
  });

  test('is seen where it changes back what was changed before the library was opened', async () => {
    await elsewhere.passages.put(toRow(PASSAGE));
    const { passage: slip, undo } = await note(PASSAGE, 'A slip');
    await openWith(slip);
    await undoChange(elsewhere, undo, new Date());
    await expect.poll(() => notes(PASSAGE.id)).toEqual([PASSAGE.note]);
  });

  describe('while all of it is read again', () => {
    const now = new Date().toISOString();
    const [first, saved] = [passage({ id: uuid(1) }), { ...PASSAGE, savedAt: now, changedAt: now }];
    const shown = () => shelf.passages().map(({ id }) => id);

    test.each<[string, () => Promise<unknown>, string[]]>([
      ['saved', () => savePassage(elsewhere, saved), [first.id, saved.id]],
      ['deleted', () => binPassage(elsewhere, first.id, new Date()), []],
    ])('is seen: %s', async (_what, work, wanted) => {
      await openWith(first);
      const { passages } = library;
      const read: (ids: string[]) => Promise<(Passage | undefined)[]> = passages.bulkGet.bind(passages);
      // It is heard of after the passages were read, and before they are shown.
      const meanwhile = async (ids: string[]) => {
        const rows = await read(ids);
        await work();
        await expect.poll(shown).toEqual(wanted);
        return rows;
      };
      vi.spyOn(passages, 'bulkGet').mockImplementationOnce(meanwhile as never);
      await shelf.reload();
      expect(shown()).toEqual(wanted);
    });
  });
});
