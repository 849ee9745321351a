/** Whom a reader means who saves a sentence from a card: told only where the card was in doubt of one. */
import { expect, test } from 'vitest';
import type { DoubtfulLink } from '../../src/core/library/passage.ts';
import type { Mark } from '../../src/core/matching/mention.ts';
import { ownCardOf } from '../../src/core/watch/own-card.ts';
import type { CardState } from '../../src/ui/card/card-state.ts';
import { doubtfulLink } from '../../src/ui/card/doubtful-link.ts';
import { watchEntry } from '../support/watchlist.ts';

const entry = (id: string) => ({ card: { id }, opening: `Perhaps ${id}.` });
const ready = (...ids: string[]) => ({ state: 'ready', entries: ids.map(entry) }) as unknown as CardState;
const yours = (...ids: string[]): CardState => ({
  state: 'yours',
  cards: ids.map((id) => ownCardOf(watchEntry(id), [], [])),
});

test.each<[string, Mark, CardState, DoubtfulLink | undefined]>([
  ['one that is uncertain', 'uncertain', ready('komid'), { id: 'komid', status: 'Perhaps komid.' }],
  ['one of several', 'uncertain', ready('komid', 'koti'), undefined],
  ['one that is sure is linked by its name', 'listed', ready('komid'), undefined],
  ['her own, uncertain', 'yours-uncertain', yours('koti'), { id: 'yours_koti', status: 'uncertain' }],
  ['her own, one of several', 'yours-uncertain', yours('koti', 'komid'), undefined],
  ['her own, sure', 'yours', yours('koti'), undefined],
  ['nothing has come yet', 'uncertain', { state: 'loading' }, undefined],
])('%s', (_what, mark, content, link) => expect(doubtfulLink(mark, content)).toEqual(link));
