import { expect, test } from 'vitest';
import type { PageName } from '../../src/core/matching/page-names.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { groupNames, isWanted } from '../../src/ui/popup/group-names.ts';

const GREEN_PINE = { name: 'Green Pine Associated Corporation', written: ['Green Pine', '청송연합'] };

test.each([
  ['', true],
  ['  ', true],
  ['pine', true],
  ['ASSOCIATED', true],
  ['청송', true],
  ['komid', false],
])('filtered by %j', (wanted, expected) => {
  expect(isWanted(GREEN_PINE, wanted)).toBe(expected);
});

test('the reader’s own are one group, sure or not, after those of the lexicon', () => {
  const name = (key: string, mark: PageName['mark']) =>
    ({ key, name: key, mark, written: [key] }) as PageName;
  const names = [
    name('a', 'yours-uncertain'),
    name('b', 'background'),
    name('c', 'listed'),
    name('d', 'yours'),
  ];
  const groups = groupNames(names, ENGLISH).map(({ title, rows }) => [title, rows.map(({ key }) => key)]);
  expect(groups).toEqual([
    ['Listed', ['c']],
    ['Yours', ['a', 'd']],
    ['For context', ['b']],
  ]);
});
