/** What a conflict says of two copies: when each was changed and by whom, or that nobody knows. */
import { expect, test } from 'vitest';
import { ENGLISH } from '../../src/core/words/english.ts';
import { changeInWords, fieldInWords } from '../../src/ui/library/field-words.ts';
import { PASSAGE } from '../support/passages.ts';

const { savedAt } = PASSAGE;

test.each([
  [{ ...PASSAGE, changedAt: savedAt }, /^not changed since it was saved on 20 November 2026$/],
  [
    { ...PASSAGE, changedAt: savedAt, savedOn: '2026-11-21' },
    /^not changed since it was saved on 21 November 2026$/,
  ],
  [PASSAGE, /^changed last on 21 November 2026, 0?9:00( am)?$/],
  [{ ...PASSAGE, changedBy: 'Jun' }, /^changed last on 21 November 2026, 0?9:00( am)?, by Jun$/],
])('%#', (one, said) => {
  expect(changeInWords(one, ENGLISH)).toMatch(said);
});

test('names, each with its doubt', () => {
  const doubted = {
    id: 'kim-chol',
    name: 'KIM Chol',
    by: 'hand',
    status: 'Perhaps.',
    inDoubt: true,
  } as const;
  const hers = { id: 'yours_orion', name: 'Orion Star', by: 'hand', status: 'uncertain' } as const;
  const entities = [doubted, hers, { ...doubted, inDoubt: undefined }];
  expect(fieldInWords({ ...PASSAGE, entities }, 'entities', ENGLISH)).toBe(
    'KIM Chol, uncertain: Perhaps.; Orion Star (yours), uncertain; KIM Chol: Perhaps.',
  );
});
