/** Who is linked with a passage that is saved, where all can be read and where it cannot. */
import { describe, expect, test } from 'vitest';
import { linksFrom } from '../../src/background/links.ts';
import type { EntityCard } from '../../src/core/card/entity-card.ts';
import { MessageError } from '../../src/messages/channel.ts';
import { DatabaseUnavailable } from '../../src/store/failures.ts';
import { watchEntry } from '../support/watchlist.ts';

const KOMID = {
  name: 'KOMID',
  lead: 'Listed by the UN.',
  more: ['Named by the EU.'],
} as unknown as EntityCard;
const unknown = async (id: string): Promise<never> => {
  throw new MessageError('unknown entity', `The lexicon has no entry "${id}".`);
};
const broken = async (): Promise<never> => {
  throw new DatabaseUnavailable('UnknownError');
};
const own = watchEntry('haedong');

const links = linksFrom({
  readCard: (id) => (id === 'komid' ? Promise.resolve(KOMID) : unknown(id)),
  readName: broken,
  readOwn: async (id) => (id === own.id ? own : undefined),
});

test('all that there are, with what the lists say of them; of her own names nothing', async () => {
  expect(await links.named(['komid', 'withdrawn', 'yours_haedong', 'yours_deleted'])).toEqual([
    { id: 'komid', name: 'KOMID', by: 'name', status: 'Listed by the UN. Named by the EU.' },
    { id: 'yours_haedong', name: own.name, by: 'name', status: '' },
  ]);
  expect(await links.fromCard({ id: 'withdrawn' })).toBeUndefined();
});

describe('where the lexicon’s database does not answer', () => {
  const without = linksFrom({
    readCard: broken,
    readName: async (id) => (id === 'komid' ? 'KOMID' : undefined),
    readOwn: async () => own,
  });

  test('they are linked by their names, and no status is made up', async () => {
    expect(await without.named(['komid', 'withdrawn', 'yours_haedong'])).toEqual([
      { id: 'komid', name: 'KOMID', by: 'name', status: '' },
      { id: 'yours_haedong', name: own.name, by: 'name', status: '' },
    ]);
  });

  test('a doubt is kept as the card told it', async () => {
    expect(await without.fromCard({ id: 'komid', doubt: 'Only the name fits.' })).toEqual({
      id: 'komid',
      name: 'KOMID',
      by: 'hand',
      status: 'Only the name fits.',
      inDoubt: true,
    });
  });

  test('nothing is linked silently as less than it was: the saving fails', async () => {
    const none = linksFrom({ readCard: broken, readName: broken, readOwn: broken });
    await expect(none.named(['komid'])).rejects.toThrow(DatabaseUnavailable);
    await expect(none.named(['yours_haedong'])).rejects.toThrow(DatabaseUnavailable);
  });
});
