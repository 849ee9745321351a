/** What is asked for when a passage opens, and what of it is shown. */
import { beforeEach, expect, test } from 'vitest';
import type { Passage } from '../../src/core/library/passage.ts';
import { createBesideOpen } from '../../src/ui/passages/beside-open.ts';
import { saveOrList } from '../../src/ui/passages/save-or-list.ts';
import { PASSAGE } from '../support/passages.ts';

let asked: [name: string, answer: (value: unknown) => void, refuse: () => void][];
let open: Passage | undefined;
let changes: number;
const NOTE = [{ kind: 'text' }];

beforeEach(() => {
  asked = [];
  changes = 0;
  open = PASSAGE;
});

const beside = () =>
  createBesideOpen({
    ask: (name: string) =>
      new Promise<never>((resolve, reject) => {
        asked.push([name, resolve as (value: unknown) => void, () => reject(new Error('gone'))]);
      }),
    open: () => open,
    onChanged: () => void changes++,
  });
async function answer(name: string, value: unknown): Promise<void> {
  asked.find(([one]) => one === name)![1](value);
  await new Promise(setImmediate);
}

test('tags and note come by themselves, each when it comes', async () => {
  const here = beside();
  here.ask();
  await answer('passages/note', NOTE);
  expect([here.note, here.usedTags, changes]).toEqual([NOTE, [], 1]);
  await answer('passages/tags', ['agents']);
  expect([here.note, here.usedTags, changes]).toEqual([NOTE, ['agents'], 2]);
});

test('the note of a passage that is open no more is not shown with another', async () => {
  const here = beside();
  here.ask();
  open = { ...PASSAGE, id: 'another', note: '' };
  here.ask();
  await answer('passages/note', NOTE);
  expect([here.note, changes]).toEqual([undefined, 0]);
});

test.each<[string, Passage | undefined]>([
  ['the list', undefined],
  ['one without a note', { ...PASSAGE, note: '' }],
])('for %s no note is asked for, and that of the last is gone', async (_what, next) => {
  const here = beside();
  here.ask();
  await answer('passages/note', NOTE);
  open = next;
  here.ask();
  expect(here.note).toBeUndefined();
  expect(asked.map(([name]) => name)).toEqual(['passages/tags', 'passages/note', 'passages/tags']);
});

test('what does not come is not shown, and breaks nothing', async () => {
  const here = beside();
  here.ask();
  for (const [, , refuse] of asked) refuse();
  await new Promise(setImmediate);
  expect([here.note, here.usedTags, changes]).toEqual([undefined, [], 0]);
});

test.each<[string, string | undefined, boolean, string, boolean]>([
  ['something is selected', 'words', true, 'save words', true],
  ['something is selected, and nothing is kept', 'words', false, 'save words', true],
  ['nothing is selected, and something is kept', undefined, true, 'list', true],
  ['neither', undefined, false, 'nothing', false],
])('"Save" where %s', async (_what, selected, isAny, what, isDone) => {
  const done: string[] = [];
  const steps = {
    save: async (range: string) => void done.push(`save ${range}`),
    list: async () => void done.push('list'),
    sayNothing: () => void done.push('nothing'),
  };
  expect(await saveOrList(selected, isAny, steps)).toBe(isDone);
  expect(done).toEqual([what]);
});
