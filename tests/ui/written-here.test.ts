import { expect, test } from 'vitest';
import { writtenHere } from '../../src/ui/popup/written-here.ts';

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
  expect(writtenHere({ name, written, mark: 'listed' })).toEqual(wanted);
});

test.each<[heading: string, written: string[], wanted: string[]]>([
  [PINE, ['Green Pine'], ['Green Pine']],
  [PINE, ['Green Pine', 'GREEN PINE'], ['GREEN PINE']],
  [PINE, ['Green Pine', PINE], ['Green Pine', PINE]],
  ['Kim Chol', ['Kim Chol', 'KIM Chol', 'Kim-Chol'], []],
])('uncertain, %j, written %j', (name, written, wanted) => {
  for (const mark of ['uncertain', 'yours-uncertain'] as const)
    expect(writtenHere({ name, written, mark })).toEqual(wanted);
});
