/** What in a text speaks for an entity, in words. */

import { expect, test } from 'vitest';
import { evidenceWords, furtherWords } from '../../../src/core/card/evidence-words.ts';
import type { Evidence } from '../../../src/core/matching/mention.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';

const evidence = (kind: Evidence['kind'], text: string, where: Evidence['where']): Evidence => ({
  kind,
  text,
  where,
  start: 0,
  end: 1,
});

test.each<[Evidence['kind'], string, Evidence['where'], string]>([
  [
    'full name',
    'Green Pine Corporation',
    'article',
    'the full name “Green Pine Corporation” in this article',
  ],
  ['related entity', 'KOMID', 'paragraph', 'the related name “KOMID” in the same paragraph'],
  [
    'uncertain name',
    'Munitions Industry Department',
    'article',
    '“Munitions Industry Department”, itself uncertain, in this article',
  ],
  ['cue', 'embassy in Luanda', 'paragraph', '“embassy in Luanda” in the same paragraph'],
  ['country', 'North Korea', 'article', 'the country “North Korea” in this article'],
  ['ship', 'tanker', 'paragraph', 'the word for a ship, “tanker” in the same paragraph'],
  ['IMO number', '9110236', 'article', 'the IMO number “9110236” in this article'],
])('%s', (kind, text, where, expected) => {
  expect(evidenceWords([evidence(kind, text, where)], ENGLISH)).toEqual([expected]);
});

test('each once, in the order of the text', () => {
  const [a, b] = [evidence('cue', 'A', 'article'), evidence('cue', 'B', 'article')];
  expect(evidenceWords([b, a, b], ENGLISH)).toEqual(['“B” in this article', '“A” in this article']);
});

test('one text once, by the best that it is and the nearest place; no word for a ship that is only "IMO"', () => {
  const [related, near, cue] = [
    evidence('related entity', 'Ocean Maritime', 'article'),
    evidence('related entity', 'Ocean Maritime', 'paragraph'),
    evidence('cue', 'Ocean Maritime', 'paragraph'),
  ];
  expect(evidenceWords([cue, related, near, cue, evidence('ship', 'IMO', 'paragraph')], ENGLISH)).toEqual([
    'the related name “Ocean Maritime” in the same paragraph',
  ]);
});

test('what the reason tells is not told again', () => {
  const [name, cue] = [evidence('related entity', 'KOMID', 'article'), evidence('cue', 'KOMID', 'article')];
  expect(furtherWords([cue, name, evidence('ship', 'tanker', 'article')], ENGLISH)).toEqual([
    'the word for a ship, “tanker” in this article',
  ]);
  expect(furtherWords([], ENGLISH)).toEqual([]);
});
