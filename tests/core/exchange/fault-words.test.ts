/** One clear sentence for each thing that can be wrong with a file. */
import { expect, test } from 'vitest';
import { sayFileFault, sayItemFault } from '../../../src/core/exchange/fault-words.ts';
import type { FileFault, ItemProblem } from '../../../src/core/exchange/faults.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';

test.each<FileFault>([
  { kind: 'empty' },
  { kind: 'not text' },
  { kind: 'cut off' },
  { kind: 'not JSON' },
  { kind: 'no annotations' },
  { kind: 'too large', megabytes: 300, most: 256 },
  { kind: 'too many', most: 200_000 },
  { kind: 'newer', version: 2 },
  { kind: 'names' },
  { kind: 'another kind', what: 'office' },
  { kind: 'another kind', what: 'zip' },
  { kind: 'another kind', what: 'compressed' },
  { kind: 'another kind', what: 'PDF' },
  { kind: 'another kind', what: 'page' },
  { kind: 'another kind', what: 'table' },
  { kind: 'another kind', what: 'citations' },
])('$kind $what', (fault) => {
  expect(sayFileFault(fault, ENGLISH)).toContain('othing was changed');
});

test.each<[ItemProblem, string]>([
  ['missing', 'Item 7: “target” is missing.'],
  ['of the wrong form', 'Item 7: “target” has not the form it should have.'],
  ['no address of a page', 'Item 7: “target” is no address of a page.'],
  ['no passage', 'Item 7 is a note on a whole page; it has no passage.'],
  ['a reply', 'Item 7 is a reply to another note; it has no passage of its own.'],
  ['twice', 'Item 7 has the id of an earlier item of this file, and says something else.'],
])('%s', (problem, sentence) => {
  expect(sayItemFault(7, { field: 'target', problem }, ENGLISH)).toBe(sentence);
});
