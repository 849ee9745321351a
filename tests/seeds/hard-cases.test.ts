/** tests/seeds/hard-cases.txt, case by case. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findMentions } from '../../src/core/matching/find-mentions.ts';
import { matcherOf, readLexicon } from '../support/seeds.ts';

const matcher = matcherOf(readLexicon());
const readSigns = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

const cases = readFileSync(new URL('./hard-cases.txt', import.meta.url), 'utf8')
  .split('\n\n')
  .filter((block) => !block.startsWith('#') && block.trim() !== '')
  .map((block) => block.trimEnd().split('\n    ') as [string, string]);

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(30);
});

test.each(cases)('%s', (text, expected) => {
  const found = findMentions(matcher, readSigns(text)).map(
    ({ text: words, id, candidates = [], mark }) =>
      `${words} = ${id ?? candidates.map((candidate) => candidate.id).join(' | ')}: ${mark}`,
  );
  expect(found.join('; ') || 'nothing').toBe(readSigns(expected));
});
