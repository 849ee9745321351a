/** What an authority's list said of an entity on a day gone by, as far as dated events tell; one sentence each. */

import type { Reference } from '../core/card/describe-entity.ts';
import { historyOn, isMonth, standings } from '../core/lexicon/history.ts';
import type { Entity } from '../core/lexicon/lexicon.ts';
import { DELISTING_ACTIONS, LISTING_ACTIONS, NOT_IN_COPY } from '../core/lexicon/terms.ts';
import { ENGLISH } from '../core/words/english.ts';

/** Never says "not listed": an event without a date may belong before that day. */
export function standingOn(entity: Pick<Entity, 'status'>, day: string, reference: Reference): string[] {
  const known = standings(historyOn(entity.status, day)).map(({ authority, listings, ended }) => {
    const { list, name } = reference.authority(authority);
    const theList = `the ${list ?? `list of ${name}`}`;
    if (ended)
      return `Taken off ${theList} ${isMonth(ended.date) ? 'in' : 'on'} ${ENGLISH.date(ended.date)}.`;
    const measures = listings.map(
      ({ measure, date }) => `${measure ?? 'listed'}, since ${ENGLISH.date(date)}`,
    );
    return `On ${theList}: ${measures.join('; ')}.`;
  });
  const words: readonly string[] = [...LISTING_ACTIONS, ...DELISTING_ACTIONS];
  const isOpen = (date: string) => date === NOT_IN_COPY || (isMonth(date) && day.startsWith(date));
  const undated = entity.status.filter(({ date, action }) => isOpen(date) && words.includes(action));
  const unplaced = undated.map(
    ({ authority, action, date, reference: entry }) =>
      `${authority}: "${action}" (${entry}) has no ${isMonth(date) ? 'day in the source' : 'date in the copy'} we hold, so nobody can say whether it was before that day.`,
  );
  const none = known.length === 0 ? ['No dated event of any list up to that day.'] : [];
  return [...known, ...none, ...unplaced];
}
