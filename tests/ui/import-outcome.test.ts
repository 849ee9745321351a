/** A file that was read: a plan, or one sentence. */
import { expect, test } from 'vitest';
import { ENGLISH } from '../../src/core/words/english.ts';
import { planned } from '../../src/ui/library/import-outcome.ts';

const NOTHING = { plan: [], linked: 0, names: undefined, own: undefined };
const NAMES = { faults: [] };

test('a file without passages is said to have none, unless it has names', () => {
  expect(planned('a.json', NOTHING, ENGLISH)).toEqual({
    fault: 'There are no passages in this file; nothing was changed.',
  });
  expect(planned('a.jsonld', { ...NOTHING, names: NAMES }, ENGLISH)).toEqual({
    ...NOTHING,
    names: NAMES,
    name: 'a.jsonld',
  });
});

test('a list of names is told where it belongs', () => {
  expect(planned('names.yaml', { fault: { kind: 'names' } }, ENGLISH)).toEqual({
    fault: 'This is a list of names, and no library; nothing was changed. Take it in under “Your names”.',
  });
});
