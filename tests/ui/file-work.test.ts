/** What goes into a file that is given away, and what follows upon one that was taken in. */
import { beforeEach, expect, test } from 'vitest';
import type { ExportFile } from '../../src/core/exchange/formats.ts';
import type { ImportPlan } from '../../src/core/exchange/import-plan.ts';
import { watchedId } from '../../src/core/watch/own-id.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import type { LastDone } from '../../src/ui/last-done.ts';
import type { ExportOrder } from '../../src/ui/library/export-form.tsx';
import { fileWork, type WithImport } from '../../src/ui/library/file-work.ts';
import { sayTrouble } from '../../src/ui/library/say-trouble.ts';
import type { TakeBack } from '../../src/ui/library/spoken-edits.ts';
import { lastDone, troubleOf } from '../support/last-done.ts';
import { PASSAGE } from '../support/passages.ts';

const OWN = {
  ...PASSAGE,
  id: '3f8a1c52-9d0e-4b6a-8c11-5e2f7a900d02',
  entities: [{ id: watchedId({ id: 'orion-star' }), name: 'Orion Star', by: 'name' as const, status: '' }],
};
const ORDER: ExportOrder = {
  ids: undefined,
  format: 'library',
  title: '',
  bom: false,
  withoutOwn: false,
};
const PLAN: ImportPlan = [{ item: 1, kind: 'new', theirs: PASSAGE, isAltered: false }];

let done: string[];
let given: ExportFile[];
let last: LastDone<TakeBack>;
let written: unknown[];

beforeEach(() => {
  [done, given, written] = [[], [], []];
  last = lastDone<TakeBack>();
});

const work = (keepCreator = async (name: string) => void done.push(name)) =>
  fileWork({
    passages: (ids) => [PASSAGE, OWN].filter(({ id }) => !ids || ids.includes(id)),
    facts: async () => () => undefined,
    lexicon: '2026-11-22',
    handOver: (file) => void given.push(file),
    read: async (_file, { version }) => ({
      plan: PLAN,
      linked: Number(version.slice(0, 4)),
      names: undefined,
      own: undefined,
    }),
    async takeIn(plan, writes, { names, own }: WithImport) {
      written.push({ plan, writes: writes.length, names, own });
      return 'done';
    },
    takeBack: async (writes, names) => void done.push(`back ${writes.length} ${names.length}`),
    keepCreator,
    show: async () => void done.push('shown'),
    onOwnNames: () => void done.push('own names'),
    last,
    words: () => ENGLISH,
    troubleOf,
  });

test.each<[string, Partial<ExportOrder>, string[]]>([
  ['all', {}, ['Ocean Star', 'Orion Star']],
  ['those of these ids', { ids: [OWN.id] }, ['Orion Star']],
  ['all, without her own names', { withoutOwn: true }, ['Ocean Star']],
])('given away: %s', async (_what, order, named) => {
  expect((await work().onExport({ ...ORDER, ...order })).isDone).toBe(true);
  const text = given[0]!.parts.join('');
  expect(['Ocean Star', 'Orion Star'].filter((name) => text.includes(`"${name}"`))).toEqual(named);
});

test.each<[string, (() => Promise<unknown>)[], boolean]>([
  ['of an earlier file', [], false],
  ['that can be taken back', [async () => {}], true],
])('what was said %s, and a new export', async (_what, undo, stays) => {
  await last.attempt(async () => ({ said: 'Done.', undo }));
  await work().onExport(ORDER);
  expect(last.done?.said).toBe(stays ? 'Done.' : undefined);
});

test('her name for herself: kept, and said', async () => {
  expect(await work().onCreator('J. Park')).toBe(true);
  expect([done, last.done?.said]).toEqual([['J. Park'], ENGLISH.say('library.done.changed')]);
  expect(await work(() => Promise.reject(new Error('closed'))).onCreator('K.')).toBe(false);
  expect(last.trouble).toBe(sayTrouble('failed', ENGLISH));
});

test('a file is read by the lexicon that is there', async () => {
  const { signal } = new AbortController();
  expect(await work().onPlan(new File([], 'a.jsonld'), () => {}, signal)).toMatchObject({
    name: 'a.jsonld',
    plan: PLAN,
    linked: 2026,
  });
});

test.each<[string, number, string[]]>([
  ['passages alone', 0, ['shown']],
  ['passages and names of her own', 1, ['shown', 'own names']],
])('taken in: %s', async (_what, count, shown) => {
  const names = Array.from({ length: count }, () => ({}) as never);
  const own = { madeAt: '2026-11-22T10:00:00.000Z', watchlist: '' };
  const file = { plan: PLAN, linked: 0, names: undefined, own, name: 'a.jsonld' };
  await work().onImport(file, new Map(), names, () => {}, new AbortController().signal);
  expect(written).toEqual([{ plan: PLAN, writes: 1, names, own }]);
  expect(done).toEqual(shown);
  await last.takeBack(async (ways) => {
    for (const way of ways) await way();
    return { said: 'Undone.', undo: [] };
  });
  expect(done).toEqual([...shown, `back 1 ${count}`, ...shown]);
});
