/** The dossier says of a card only what it said, and on that day. */
import { expect, test } from 'vitest';
import { lastTold } from '../../../src/core/library/as-told.ts';
import type { LinkedEntity } from '../../../src/core/library/passage.ts';

const saved = (savedAt: string, by: LinkedEntity['by'], status: string, id = 'komid') => ({
  savedAt,
  creator: 'Min-ji',
  entities: [{ id, name: id, by, status }],
});

test.each([
  ['nothing saved', [], undefined],
  ['linked by hand only', [saved('2026-11-20', 'hand', 'Today.')], undefined],
  ['a card that said nothing', [saved('2026-11-20', 'name', '')], undefined],
  ['another entity', [saved('2026-11-20', 'name', 'Then.', 'other')], undefined],
  [
    'linked by hand after it was named',
    [
      saved('2026-11-20', 'hand', 'Today.'),
      saved('2026-11-02', 'name', 'Then.'),
      saved('2026-11-01', 'name', 'First.'),
    ],
    { savedOn: '2026-11-02', status: 'Then.', creator: 'Min-ji' },
  ],
])('%s', (_what, passages, expected) => {
  expect(lastTold(passages, 'komid')).toEqual(expected);
});
