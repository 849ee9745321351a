/** The researcher's list while she works on it: what is open, what was done last, and what becomes of it where another tab was before her. */
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import type { Trouble } from '../../src/core/library/trouble.ts';
import type { WatchChange } from '../../src/core/watch/change.ts';
import type { WatchEntry } from '../../src/core/watch/entry.ts';
import { writeWatchlist } from '../../src/core/watch/watch-file.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { createLastDone, type LastDone } from '../../src/ui/last-done.ts';
import { draftOf } from '../../src/ui/watchlist/draft.ts';
import { createKeptList, type KeptList } from '../../src/ui/watchlist/kept-list.ts';
import { createOpened, type Opened } from '../../src/ui/watchlist/opened.ts';
import { type SpokenChanges, sayTrouble, spokenChanges } from '../../src/ui/watchlist/spoken-changes.ts';
import { PASSAGE } from '../support/passages.ts';
import { watchEntry } from '../support/watchlist.ts';

const HAEDONG = watchEntry('haedong');
const ZEUS = watchEntry('zeus');
const words = () => ENGLISH;

let stored: Map<string, WatchEntry>;
/** What keeps the next changes from being written. */
let hindrance: Trouble | undefined;
let focused: string[];
let kept: KeptList;
let last: LastDone<WatchChange>;
let changes: SpokenChanges;
let opened: Opened;

beforeEach(async () => {
  stored = new Map([ZEUS, HAEDONG].map((entry) => [entry.id, entry]));
  hindrance = undefined;
  focused = [];
  const onChanged = () => {};
  kept = createKeptList({
    read: async () => ({ list: [...stored.values()], passages: new Map([['haedong', 2]]) }),
    whyOf: async () => 'broken',
    words,
    onChanged,
  });
  last = createLastDone({
    words,
    troubleOf: async () => hindrance ?? 'failed',
    sayTrouble,
    onDone: () => {},
    onBehind: () => {},
    onChanged,
  });
  changes = spokenChanges({
    async write(all) {
      if (hindrance) throw new Error(hindrance);
      for (const { id, after } of all) {
        if (after) stored.set(id, after);
        else stored.delete(id);
      }
    },
    last,
    kept,
    words,
  });
  opened = createOpened({
    kept,
    changes,
    last,
    words,
    focus: {
      toItsButton: (id) => void focused.push(`button of ${id}`),
      toItsProposal: (id) => void focused.push(`proposal of ${id}`),
      toSearch: () => void focused.push('search'),
    },
    onChanged,
  });
  await kept.refresh();
});

const openParts = () => (['form', 'plan', 'proposal'] as const).filter((part) => opened[part] !== undefined);
const namesOf = (list: readonly WatchEntry[]) => list.map(({ name }) => name);
const fileOf = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'names.yaml');

describe('the list', () => {
  test('stands in the order of her language, with what the lexicon has too', () => {
    expect(namesOf(kept.entries)).toEqual(['haedong', 'zeus']);
    kept.compareWith((list) =>
      list.map((entry) => ({ entry: entry.id, shared: entry.name, id: 'x', name: 'X' })),
    );
    expect(kept.twins.map(({ entry }) => entry)).toEqual(['haedong', 'zeus']);
  });

  test('that cannot be read says why, and has no entries', async () => {
    const broken = createKeptList({
      read: () => Promise.reject(new Error('broken')),
      whyOf: async () => 'unavailable',
      words,
      onChanged: () => {},
    });
    expect(broken.content).toEqual({ state: 'loading' });
    await broken.refresh();
    expect(broken.content).toEqual({ state: 'failed', why: 'unavailable' });
    expect(broken.entries).toEqual([]);
  });
});

describe('a change', () => {
  test('is said with the passages that it leaves, and is taken back', async () => {
    expect(await changes.remove(HAEDONG)).toBe(true);
    expect(namesOf(kept.entries)).toEqual(['zeus']);
    expect(last.done?.said).toBe(ENGLISH.say('watch.done.deleted.passages', { name: 'haedong', count: 2 }));
    expect(await changes.takeBack()).toBe(true);
    expect(namesOf(kept.entries)).toEqual(['haedong', 'zeus']);
    expect(last.done).toEqual({ said: ENGLISH.say('watch.done.undone'), undo: [] });
  });

  test.each<[Trouble, string]>([
    ['elsewhere', ENGLISH.say('watch.failed.elsewhere')],
    ['quota', ENGLISH.say('watch.failed.quota')],
    ['unavailable', ENGLISH.say('watch.failed.failed')],
  ])('that is not written (%s) says so, and the last can still be taken back', async (why, said) => {
    await changes.remove(ZEUS);
    hindrance = why;
    expect(await changes.remove(HAEDONG)).toBe(false);
    expect(last.trouble).toBe(said);
    expect(last.done?.undo).toHaveLength(1);
  });

  test('that cannot be taken back is not offered to be once more', async () => {
    await changes.remove(ZEUS);
    hindrance = 'elsewhere';
    expect(await changes.takeBack()).toBe(false);
    expect(last.trouble).toBe(ENGLISH.say('watch.failed.undo'));
    expect(last.done).toBeUndefined();
  });
});

describe('what is open', () => {
  test('closes what was open before', async () => {
    opened.propose(ZEUS);
    expect(openParts()).toEqual(['proposal']);
    opened.edit(ZEUS);
    expect(openParts()).toEqual(['form']);
    await opened.read(fileOf(writeWatchlist([watchEntry('new')])));
    expect(openParts()).toEqual(['plan']);
    opened.closePlan();
    expect(openParts()).toEqual([]);
  });

  test('stays where something is typed in it, and says so; else the next takes its place', async () => {
    opened.edit(ZEUS);
    opened.edit(HAEDONG);
    expect(opened.form).toMatchObject({ entry: HAEDONG, asked: 0 });
    opened.touched(true);
    opened.edit(ZEUS);
    opened.edit(undefined);
    await opened.read(fileOf(writeWatchlist([watchEntry('new')])));
    expect([openParts(), opened.form]).toEqual([
      ['form'],
      expect.objectContaining({ entry: HAEDONG, asked: 3 }),
    ]);
    opened.touched(false);
    opened.edit(ZEUS);
    expect(opened.form).toMatchObject({ entry: ZEUS, asked: 0 });
  });

  test('gives the focus back to where it came from', async () => {
    opened.edit(ZEUS);
    opened.closeForm();
    opened.edit(undefined);
    opened.closeForm();
    opened.propose(HAEDONG);
    opened.propose(undefined);
    await opened.remove(ZEUS);
    expect(focused).toEqual(['button of zeus', 'button of undefined', 'proposal of haedong', 'search']);
  });

  test('a form that is saved is closed, and its entry come to', async () => {
    opened.edit(ZEUS);
    await opened.save({ ...draftOf(ZEUS), note: 'Signs for cargo.' });
    expect(openParts()).toEqual([]);
    expect(opened.wanted).toEqual({ id: 'zeus' });
    expect(stored.get('zeus')?.note).toBe('Signs for cargo.');
  });

  test('a form with faults stays, and nothing is written', async () => {
    opened.edit(undefined);
    await opened.save(draftOf(undefined));
    expect([...(opened.form?.faults.keys() ?? [])]).toEqual(['0 text']);
    expect(stored.size).toBe(2);
  });

  test('a form that another tab was before stays as it was typed, upon what is kept now', async () => {
    opened.edit(ZEUS);
    const key = opened.form?.key;
    const changed = { ...ZEUS, note: 'By another tab.' };
    stored.set('zeus', changed);
    hindrance = 'elsewhere';
    await opened.save({ ...draftOf(ZEUS), note: 'By this one.' });
    expect(opened.form).toMatchObject({ key, entry: changed });
    hindrance = undefined;
    await opened.save({ ...draftOf(ZEUS), note: 'By this one.' });
    expect(stored.get('zeus')?.note).toBe('By this one.');
    await changes.takeBack();
    expect(stored.get('zeus')).toEqual(changed);
  });

  test('hints at another entry of hers with the same name', () => {
    opened.edit(ZEUS);
    const [name] = draftOf(HAEDONG).names;
    expect(opened.hintsFor({ ...draftOf(ZEUS), names: [name!] })).toEqual([
      ENGLISH.say('watch.twin.own', { shared: 'haedong', name: 'haedong' }),
    ]);
  });
});

describe('a file of names', () => {
  test('says what it would do, and does it when it is told to', async () => {
    await opened.read(fileOf(writeWatchlist([watchEntry('new')])));
    expect(stored.size).toBe(2);
    await opened.takeIn();
    expect(namesOf(kept.entries)).toEqual(['haedong', 'new', 'zeus']);
    expect(last.done?.said).toBe(ENGLISH.say('watch.done.imported', { count: 1 }));
  });

  test('with faults is shown, and never taken in', async () => {
    const entry = '- {id: a, kind: Company, name: A, names: [{text: A, type: name, strength: strong}]}\n';
    await opened.read(
      fileOf(`${entry}- {id: b, kind: Company, name: B, names: [{text: B, type: x, strength: strong}]}\n`),
    );
    expect(opened.plan).toMatchObject({
      faults: [expect.stringMatching(/^names\.yaml:2:\d+: entry 2, names 1, type: /)],
    });
    await opened.takeIn();
    expect(stored.size).toBe(2);
  });

  test.each([
    ['no text', fileOf(Uint8Array.of(0xff, 0xfe)), ENGLISH.say('watch.notText', { file: 'names.yaml' })],
    [
      'a library',
      fileOf([...writeLibrary({ passages: [PASSAGE], madeAt: '2026-11-22T03:00:00.000Z' })].join('')),
      '“names.yaml” is a library of passages, and no list of names; nothing was changed. Take it in there, under “Export and import”.',
    ],
    [
      'of another program',
      fileOf('[{"uri": "https://news.example/a", "target": []}]'),
      ENGLISH.say('watch.library', { file: 'names.yaml' }),
    ],
    [
      'a document of Word',
      fileOf(zipSync({ '[Content_Types].xml': new Uint8Array(9) })),
      '“names.yaml” is a document of an office program, and no list of names; nothing was changed. Choose a file that “Export” on this page wrote.',
    ],
    [
      'a page',
      fileOf('\n<!doctype html><title>x</title>'),
      ENGLISH.say('watch.anotherKind', { file: 'names.yaml', what: 'a web page' }),
    ],
    [
      'too large',
      fileOf(new Uint8Array(15_000_001)),
      ENGLISH.say('watch.tooLarge', { file: 'names.yaml', megabytes: 16 }),
    ],
  ])('that is %s is refused, and the next that can be read forgets it', async (_what, file, said) => {
    await opened.read(file);
    expect([openParts(), last.trouble]).toEqual([[], said]);
    await opened.read(fileOf(writeWatchlist([HAEDONG])));
    expect([openParts(), last.trouble]).toEqual([['plan'], undefined]);
  });
});
