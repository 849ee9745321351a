import { expect, test } from 'vitest';
import { uncertainHere, writtenHere } from '../../src/ui/popup/written-here.ts';

const NONE = { count: 0, written: [] };
const PINE = 'Green Pine Associated Corporation';

test.each<[heading: string, written: string[], wanted: string[]]>([
  ['Haedong Agents', ['Haedong Agents'], []],
  ['Haedong Agents', ['HDA'], ['HDA']],
  // Not by the letters alone where the full name stands there, too.
  ['Haedong Agents', ['HDA', 'Haedong Agents'], ['Haedong Agents', 'HDA']],
  ['Haedong Agents', ['hda', 'HDA'], ['HDA']],
  ['Dandong Agents', ['DA'], ['DA']],
  ['KOMID, mine', ['KOMID'], []],
  [PINE, ['Green Pine'], []],
  [PINE, ['Green Pine', '청송연합', 'green pine associated'], ['green pine associated', '청송연합']],
])('%j, written %j', (name, written, wanted) => {
  expect(writtenHere({ name, written, mark: 'listed', inDoubt: NONE })).toEqual(wanted);
});

test.each<[heading: string, written: string[], wanted: string[]]>([
  [PINE, ['Green Pine'], ['Green Pine']],
  [PINE, ['Green Pine', 'GREEN PINE'], ['GREEN PINE']],
  [PINE, ['Green Pine', PINE], ['Green Pine', PINE]],
  ['Kim Chol', ['Kim Chol', 'KIM Chol', 'Kim-Chol'], []],
])('uncertain, %j, written %j', (name, written, wanted) => {
  for (const mark of ['uncertain', 'yours-uncertain'] as const) {
    const row = { name, written, mark, inDoubt: { count: 1, written } };
    expect([writtenHere(row), uncertainHere(row)]).toEqual([wanted, []]);
  }
});

test.each<[heading: string, written: string[], inDoubt: string[], here: string[], uncertain: string[]]>([
  // A ship whose number alone is certain.
  [
    'Tong Hung San',
    ['Tong Hung San', '7937317', 'CHONG CHON GANG', 'Chong Chon Gang'],
    ['Tong Hung San', 'CHONG CHON GANG', 'Chong Chon Gang'],
    ['7937317'],
    ['Tong Hung San', 'Chong Chon Gang'],
  ],
  [PINE, [PINE, 'GPM'], ['GPM'], [], ['GPM']],
  // The same words, sure at one place and in doubt at another.
  [PINE, ['Green Pine'], [], [], []],
])('%j, written %j, of which %j are in doubt', (name, written, inDoubt, here, uncertain) => {
  const row = { name, written, mark: 'listed' as const, inDoubt: { count: 9, written: inDoubt } };
  expect([writtenHere(row), uncertainHere(row)]).toEqual([here, uncertain]);
});
