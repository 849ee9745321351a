/** A list of notes that is turned, reversed and printed anew: what each library shows in its own way. */
import { type MarkCounts, marksIn, storiesOf, storyOf } from './news.ts';

export interface Paper {
  /** Numbers of the stories, as they are shown. */
  order: readonly number[];
  /** Part of every key: a new one makes every story anew, with the same strings. */
  edition: number;
  updates: number;
}

export type Change = 'turn' | 'reverse' | 'print' | 'nothing';

export const CHANGES: readonly Change[] = ['turn', 'nothing', 'reverse', 'print'];
export const OFTEN = 1000;
/** The page stays alive between so many updates and the next. */
const AT_A_TIME = 20;

export const FIRST_PAPER: Paper = {
  order: storiesOf(12).map(({ number }) => number),
  edition: 0,
  updates: 0,
};

export function update({ order, edition, updates }: Paper, change: Change): Paper {
  const [first = 0, ...rest] = order;
  return {
    order: change === 'turn' ? [...rest, first] : change === 'reverse' ? order.toReversed() : order,
    edition: edition + (change === 'print' ? 1 : 0),
    updates: updates + 1,
  };
}

/** @param change shows the paper so changed before the next change */
export async function changeOften(change: (change: Change) => unknown): Promise<void> {
  for (let done = 0; done < OFTEN; done += AT_A_TIME) {
    for (let at = done; at < done + AT_A_TIME; at++) await change(CHANGES[at % CHANGES.length]!);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** One text node that is rewritten with every turn. */
export const latestOf = ({ order }: Paper): string => `Latest: ${storyOf(order[0]!).text}`;
export const stateOf = ({ order, edition, updates }: Paper): string =>
  `${updates} updates, edition ${edition}, ${order.join(' ')}`;
export const keyOf = ({ edition }: Paper, number: number): string => `${edition} ${number}`;

/** The marks after so many updates, the changes one after the other. */
export function marksAfter(updates: number): MarkCounts {
  let paper = FIRST_PAPER;
  for (let at = 0; at < updates; at++) paper = update(paper, CHANGES[at % CHANGES.length]!);
  return marksIn(latestOf(paper), ...paper.order.map((number) => storyOf(number).text));
}
