/** Whom a reader means who saves a sentence from a card: told only where that is one, and with the card's doubt. */
import { expect, test } from 'vitest';
import type { CardLink } from '../../src/core/library/passage.ts';
import type { Mark } from '../../src/core/matching/mention.ts';
import { ownCardOf } from '../../src/core/watch/own-card.ts';
import { cardLink } from '../../src/ui/card/card-link.ts';
import type { CardState } from '../../src/ui/card/card-state.ts';
import { watchEntry } from '../support/watchlist.ts';

const entry = (id: string) => ({ card: { id }, opening: `Perhaps ${id}.` });
const ready = (...ids: string[]) => ({ state: 'ready', entries: ids.map(entry) }) as unknown as CardState;
const yours = (...ids: string[]): CardState => ({
  state: 'yours',
  cards: ids.map((id) => ownCardOf(watchEntry(id), [], [])),
});

test.each<[string, Mark | null, CardState, CardLink | undefined]>([
  ['one that is uncertain', 'uncertain', ready('komid'), { id: 'komid', doubt: 'Perhaps komid.' }],
  ['one of several', 'uncertain', ready('komid', 'koti'), undefined],
  ['one that is sure', 'listed', ready('komid'), { id: 'komid' }],
  ['her own, uncertain', 'yours-uncertain', yours('koti'), { id: 'yours_koti', doubt: '' }],
  ['her own, one of several', 'yours-uncertain', yours('koti', 'komid'), undefined],
  ['her own, sure', 'yours', yours('koti'), { id: 'yours_koti' }],
  ['nothing has come yet', 'uncertain', { state: 'loading' }, undefined],
  ['no name of the page', null, ready('komid'), undefined],
])('%s', (_what, mark, content, link) => expect(cardLink(mark, content)).toEqual(link));
