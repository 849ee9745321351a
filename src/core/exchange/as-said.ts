/** What a card said of an entity, with the day and to whom it said so: it was true of that day's lexicon, and of nobody's today. */
import type { LinkedEntity, Passage } from '../library/passage.ts';
import { type SavedDay, savedDay } from '../text/saved-day.ts';
import type { Words } from '../words/words.ts';
import { isOwn, saidOf } from './said-of.ts';

/** Empty where no card said anything. What is linked by hand was looked up on a day that nobody kept; a name of her own is that on every day. */
export function asSaid(
  entity: LinkedEntity,
  passage: SavedDay & Pick<Passage, 'creator'>,
  words: Words,
): string {
  const { id, by } = entity;
  const { creator } = passage;
  const { say, date } = words;
  const status = saidOf(entity, words);
  if (status === '' || isOwn(id)) return status;
  if (by === 'hand') return say('exchange.said.linked', { status });
  const day = date(savedDay(passage));
  return creator === ''
    ? say('exchange.said', { date: day, status })
    : say('exchange.said.to', { date: day, name: creator, status });
}
