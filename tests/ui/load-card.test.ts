/** What a card is filled with. */

import { expect, test } from 'vitest';
import type { EntityCard } from '../../src/core/card/entity-card.ts';
import type { Mention } from '../../src/core/matching/mention.ts';
import type { OwnCard } from '../../src/core/watch/own-card.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { explainFailure } from '../../src/ui/card/failures.ts';
import { loadCard } from '../../src/ui/card/load-card.ts';

const words = () => ENGLISH;
const mention = (more: Partial<Mention>): Mention =>
  ({ id: 'a', text: 'A', via: 'name', mark: 'listed', evidence: [], ...more }) as Mention;
const read = async (id: string) => ({ id, name: id, lead: `Lead of ${id}.` }) as EntityCard;

test('the entry of the name, under its lead', async () => {
  expect(await loadCard(mention({}), read, words)).toMatchObject({
    state: 'ready',
    entries: [{ card: { id: 'a' }, opening: 'Lead of a.' }],
  });
});

test('all in question, where nothing decides', async () => {
  const candidates = [{ id: 'a' }, { id: 'b' }] as NonNullable<Mention['candidates']>;
  const state = await loadCard(mention({ id: null, mark: 'uncertain', candidates }), read, words);
  expect(state).toMatchObject({ state: 'ready', entries: [{ card: { id: 'a' } }, { card: { id: 'b' } }] });
});

test.each(['unknown entity', 'database unavailable', 'failed'] as const)(
  'what is the matter: %s',
  async (code) => {
    const fail = async () => {
      throw Object.assign(new Error('no'), { code });
    };
    expect(await loadCard(mention({}), fail, words)).toEqual({
      state: 'failed',
      message: ENGLISH.say(explainFailure(code)),
    });
  },
);

test('an error without a code', async () => {
  const state = await loadCard(mention({}), () => Promise.reject(new Error('gone')), words);
  expect(state).toEqual({ state: 'failed', message: ENGLISH.say(explainFailure('failed')) });
});

test('one’s own, by its own card', async () => {
  const own = async (id: string) => ({ id, isYours: true, name: 'Orion Star' }) as OwnCard;
  const state = await loadCard(mention({ id: 'yours_orion-star', mark: 'yours' }), own, words);
  expect(state).toEqual({ state: 'yours', cards: [await own('yours_orion-star')] });
});
