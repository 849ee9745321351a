import { expect, test } from 'vitest';
import { reasonWords } from '../../../src/core/card/reason-words.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';

test.each([
  [
    ['Pak Nam-chol', 'Pak Nam Chol'],
    'Not decided: 2 entries have this name (Pak Nam-chol, Pak Nam Chol), and others may have it.',
  ],
  [['Kim Yong Chol', 'Kim Yong Chol'], 'Not decided: 2 entries have this name, and others may have it.'],
])('nothing decides between %j', (shared, said) => {
  expect(reasonWords({ via: 'name', name: shared[0]!, shared }, 'uncertain', ENGLISH)).toBe(said);
});
