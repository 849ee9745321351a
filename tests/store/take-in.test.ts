/** Planning what a file would do, a part after the other: names are linked in what is new and another program's, and once. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { matcherOfSeeds } from '../../src/cli/matcher.ts';
import { type ImportPlan, writesOf } from '../../src/core/exchange/import-plan.ts';
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import { linkNames } from '../../src/core/exchange/link-names.ts';
import { openFile } from '../../src/core/exchange/read-file.ts';
import type { Passage } from '../../src/core/library/passage.ts';
import { findMentions } from '../../src/core/matching/find-mentions.ts';
import { surelyMeant } from '../../src/core/matching/surely-meant.ts';
import type { WatchEntry } from '../../src/core/watch/entry.ts';
import { writeWatchlist } from '../../src/core/watch/watch-file.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import type { openLibrary } from '../../src/store/library.ts';
import { changePassage } from '../../src/store/passages.ts';
import { planInParts, planNamesOf, takeIn } from '../../src/store/take-in.ts';
import { changeWatchlist, readWatchlist } from '../../src/store/watchlist.ts';
import { hypothesisFile } from '../support/hypothesis.ts';
import { passage, uuid } from '../support/passages.ts';
import { watchEntry } from '../support/watchlist.ts';
import { freshLibrary, keptIn } from './fresh-storage.ts';

const NOW = new Date('2026-11-22T03:00:00.000Z');
const matcher = matcherOfSeeds(join(fileURLToPath(new URL('../../', import.meta.url)), 'seeds'));
const link = (one: Passage) =>
  linkNames(one, (text) => surelyMeant(findMentions(matcher, text)), '2026-11-22.1');

let library: ReturnType<typeof openLibrary>;
beforeEach(() => {
  library = freshLibrary();
});

async function planOf(text: string) {
  const plan: ImportPlan = [];
  const read: number[] = [];
  const linked = await planInParts(library, openFile(new TextEncoder().encode(text)), {
    now: NOW.toISOString(),
    link,
    onRead: (done) => read.push(done),
    onPlanned: (items) => plan.push(...items),
  });
  return { plan, read, linked };
}
const write = (plan: ImportPlan) => takeIn(library, plan, writesOf(plan, new Map(), ENGLISH, NOW), {});
const all = () => keptIn(library);

const FILE = hypothesisFile(
  { id: 'a', exact: 'a letter of Korea Mining Development Trading Corporation', prefix: 'In May ' },
  // Named beside the passage, not in it; and a name that means somebody else as well as not.
  { id: 'b', exact: 'signed for the cargo', prefix: 'Korea Mining Development Trading Corporation ' },
  { id: 'c', exact: 'Kim Chol scored twice', title: 'Football' },
);

test('who is surely named in a passage of another program is linked, and no status is made up', async () => {
  const { plan, linked } = await planOf(FILE);
  expect(linked).toBe(1);
  expect(plan.map((item) => (item.kind === 'new' ? item.theirs.entities : item.kind))).toEqual([
    [
      {
        id: expect.stringMatching(/^[a-z-]+$/),
        name: expect.stringMatching(/Mining/),
        by: 'name',
        status: '',
      },
    ],
    [],
    [],
  ]);
  await write(plan);
  expect((await all()).map(({ lexicon }) => lexicon).sort()).toEqual(['', '', '2026-11-22.1']);
});

test('taken in once more it changes nothing, whatever she did with the link', async () => {
  await write((await planOf(FILE)).plan);
  const kinds = async () => (await planOf(FILE)).plan.map(({ kind }) => kind);
  expect(await kinds()).toEqual(['older', 'same', 'same']);
  const [linked] = (await all()).filter(({ entities }) => entities.length > 0);
  await changePassage(library, linked!.id, { entities: [] }, linked!.changedAt, NOW);
  const { plan, linked: again } = await planOf(FILE);
  expect(again).toBe(0);
  await write(plan);
  expect((await all()).flatMap(({ entities }) => entities)).toEqual([]);
});

test('passages of Sidelight are taken as they are', async () => {
  const own = passage({
    id: uuid(1),
    quote: { ...passage({ id: uuid(1) }).quote, exact: 'Korea Mining Development Trading Corporation' },
  });
  const { linked } = await planOf([...writeLibrary({ passages: [own], madeAt: NOW.toISOString() })].join(''));
  expect(linked).toBe(0);
});

test('a large file comes in parts, in which the same id is known again', async () => {
  const passages = Array.from({ length: 600 }, (_, n) => passage({ id: uuid(n) }));
  const text = [...writeLibrary({ passages, madeAt: NOW.toISOString() })].join('');
  const first = JSON.parse(text).first.items[0];
  const { plan, read } = await planOf(
    JSON.stringify({ ...JSON.parse(text), first: { items: [...JSON.parse(text).first.items, first] } }),
  );
  expect(read).toEqual([0, 250, 500, 601]);
  expect(plan.map(({ item }) => item)).toEqual(Array.from({ length: 601 }, (_, n) => n + 1));
  expect(plan.at(-1)?.kind).toBe('same');
});

const [HAEDONG, ORION] = [
  watchEntry('haedong'),
  watchEntry('orion-star', { kind: 'Vessel', imo: '8713471' }),
];
const backupOf = (passages: Passage[], watchlist: WatchEntry[]) =>
  [...writeLibrary({ passages, madeAt: NOW.toISOString(), watchlist: writeWatchlist(watchlist) })].join('');
const namesIn = (text: string) => planNamesOf(library, openFile(new TextEncoder().encode(text)));

test('a backup brings the names of her own back, planned and written with its passages', async () => {
  await changeWatchlist(library, [{ id: 'haedong', after: { ...HAEDONG, note: 'Here.' } }]);
  const text = backupOf([passage({ id: uuid(1) })], [HAEDONG, ORION]);
  const names = await namesIn(text);
  if (!names || 'faults' in names) throw new Error('no plan');
  expect(names.plan).toMatchObject({ added: [ORION], changed: [{ after: HAEDONG }], same: [], refused: [] });
  const { plan } = await planOf(text);
  const writes = writesOf(plan, new Map(), ENGLISH, NOW);
  expect(await takeIn(library, plan, writes, { names: names.plan.changes })).toBe('done');
  expect(await readWatchlist(library)).toEqual([HAEDONG, ORION]);
  expect(await all()).toHaveLength(1);
  // Once more, all is the same.
  expect(await namesIn(text)).toMatchObject({ plan: { changes: [], same: [HAEDONG, ORION] } });
});

test('a backup whose names were changed meanwhile, or that is cancelled, changes neither names nor passages', async () => {
  const { plan } = await planOf(backupOf([passage({ id: uuid(1) })], [HAEDONG]));
  const writes = writesOf(plan, new Map(), ENGLISH, NOW);
  const names = [{ id: 'haedong', before: ORION, after: HAEDONG }];
  expect(await takeIn(library, plan, writes, { names })).toBe('changed');
  const signal = AbortSignal.abort();
  expect(await takeIn(library, plan, writes, { names: [{ id: 'haedong', after: HAEDONG }], signal })).toBe(
    'cancelled',
  );
  expect(await readWatchlist(library)).toEqual([]);
  expect(await all()).toEqual([]);
});

test('names that cannot be read keep the passages from nothing; a file without any says nothing of them', async () => {
  const text = backupOf([passage({ id: uuid(1) })], [HAEDONG]).replace('kind: Company', 'kind: Shop');
  expect(await namesIn(text)).toEqual({ faults: [expect.stringMatching(/kind must be one of/)] });
  expect((await planOf(text)).plan).toMatchObject([{ kind: 'new' }]);
  expect(await namesIn(FILE)).toBeUndefined();
});
