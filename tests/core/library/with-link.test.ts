/** One more name for a passage: the surest that is known of it counts, and nothing makes it surer than it was. */
import { expect, test } from 'vitest';
import { isInDoubt, isOnlyInDoubt } from '../../../src/core/library/in-doubt.ts';
import type { LinkedEntity } from '../../../src/core/library/passage.ts';
import { withLink } from '../../../src/core/library/with-link.ts';

const sure: LinkedEntity = { id: 'a', name: 'A', by: 'name', status: 'Listed.' };
const doubted: LinkedEntity = { ...sure, by: 'hand', status: 'Perhaps.', inDoubt: true };
const other: LinkedEntity = { ...sure, id: 'b' };

test.each([
  ['new', [other], sure, [other, sure]],
  ['new, in doubt', [other], doubted, [other, doubted]],
  ['known surely, and now in doubt', [sure, other], doubted, [sure, other]],
  ['known in doubt, and now sure', [doubted, other], sure, [other, sure]],
  ['in doubt both times', [doubted], { ...doubted, status: 'Else.' }, [doubted]],
  ['known both ways', [doubted, sure], doubted, [doubted, sure]],
])('%s', (_what, links, link, expected) => expect(withLink(links, link)).toEqual(expected));

test('nothing new is the same array, so that nothing is written', () => {
  const links = [sure];
  expect(withLink(links, doubted)).toBe(links);
  expect(withLink(links, { ...sure, by: 'hand' })).toBe(links);
});

test.each<[string, LinkedEntity, boolean]>([
  ['its own mark', doubted, true],
  ['without', sure, false],
  ['a name of hers, as earlier versions told it', { ...sure, id: 'yours_a', status: 'uncertain' }, true],
  ['of the lexicon that is any text', { ...sure, status: 'uncertain' }, false],
])('in doubt: %s', (_what, link, expected) => expect(isInDoubt(link)).toBe(expected));

test('of several links of one name the surest counts', () => {
  expect(isOnlyInDoubt([doubted, other], 'a')).toBe(true);
  expect(isOnlyInDoubt([doubted, sure], 'a')).toBe(false);
  expect(isOnlyInDoubt([doubted], 'b')).toBe(false);
});
