/** Whose calling stands beside a name, and whose does not. The name is in brackets. */
import { expect, test } from 'vitest';
import { hasOtherCalling } from '../../../src/core/matching/other-calling.ts';

function isOther(marked: string): boolean {
  const start = marked.indexOf('[');
  return hasOtherCalling(marked.replace(/[[\]]/g, ''), { start, end: marked.indexOf(']') - 1 });
}

test.each([
  'The striker [Kim Kyong Il] scored.',
  'Striker [Kim Kyong Il] scored.',
  '[Kim Kyong Il], a goalkeeper, fell.',
  '[Kim Kyong Il], a very young goalkeeper, fell.',
  '[Kim Kyong Il], an actress',
  '[김영철] 기자',
  '가수 [김영철]이 왔다.',
])('%s', (marked) => {
  expect(isOther(marked)).toBe(true);
});

test.each([
  '[Kim Kyong Il] told reporters so.',
  '[Kim Kyong Il] met a reporter.',
  '[Kim Kyong Il], the reporter wrote, was there.',
  '[Kim Kyong Il], a banker who met a singer',
  '[Kim Kyong Il], a writership',
  'They asked the singer. [Kim Kyong Il] stayed.',
  'The factor [Kim Kyong Il]',
  'Vice chairman [Kim Kyong Il] spoke.',
  '[김영철] 부위원장',
  '[김영철]이 기자에게 말했다.',
])('%s is nobody else', (marked) => {
  expect(isOther(marked)).toBe(false);
});
