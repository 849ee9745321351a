/** When passages were saved, or their articles published, and who is named in them: what the timeline draws and its table says. */

import { savedDay } from '../text/saved-day.ts';
import { isOnlyInDoubt } from './in-doubt.ts';
import type { Passage } from './passage.ts';
import { valuesOf } from './values.ts';

export interface EntityOverTime {
  id: string;
  name: string;
  total: number;
  /** In how many of these it is linked in doubt alone. */
  inDoubt: number;
  /** Passages of each step that name it, and of these, those in doubt. */
  mentions: number[];
  doubts: number[];
}

export interface OverTime {
  /** Every step from the first to the last, `2026`, `2026-06` or `2026-06-01`. */
  steps: string[];
  unit: Unit;
  /** Passages of each. */
  counts: number[];
  /** The most frequent first. */
  entities: EntityOverTime[];
}

export type Unit = 'day' | 'month' | 'year';

/** As many as can be told apart side by side. */
const MOST_STEPS = 48;
const LENGTH: Record<Unit, number> = { day: 10, month: 7, year: 4 };

/**
 * @param most entities shown
 * @param dayOf ISO day of a passage; one without is left out
 * @returns undefined where there is none with a day
 */
export function overTime(
  all: readonly Passage[],
  most: number,
  dayOf: (passage: Passage) => string = savedDay,
): OverTime | undefined {
  const days = new Map(all.map((passage) => [passage.id, dayOf(passage)]));
  const passages = all.filter(({ id }) => days.get(id) !== '');
  if (passages.length === 0) return undefined;
  const sorted = passages.map(({ id }) => days.get(id)!).sort();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const unit =
    (['day', 'month', 'year'] as const).find((each) => stepsFrom(first, last, each).length <= MOST_STEPS) ??
    'year';
  const steps = stepsFrom(first, last, unit);
  const place = new Map(steps.map((step, index) => [step, index]));
  const count = (some: readonly Passage[]) => {
    const counts = new Array<number>(steps.length).fill(0);
    for (const { id } of some) counts[place.get(days.get(id)!.slice(0, LENGTH[unit]))!]!++;
    return counts;
  };
  const entities = valuesOf(passages, 'entity').slice(0, most);
  return {
    steps,
    unit,
    counts: count(passages),
    entities: entities.map(({ key, name, count: total, inDoubt }) => ({
      id: key,
      name,
      total,
      inDoubt,
      mentions: count(passages.filter((passage) => passage.entities.some(({ id }) => id === key))),
      doubts: count(passages.filter((passage) => isOnlyInDoubt(passage.entities, key))),
    })),
  };
}

/** One more than may be shown is enough to know. */
function stepsFrom(first: string, last: string, unit: Unit): string[] {
  const steps: string[] = [];
  const [year, month, day] = first.split('-').map(Number) as [number, number, number];
  const end = last.slice(0, LENGTH[unit]);
  for (let on = 0; unit === 'year' || on <= MOST_STEPS; on++) {
    const date = new Date(
      Date.UTC(
        unit === 'year' ? year + on : year,
        unit === 'month' ? month - 1 + on : unit === 'year' ? 0 : month - 1,
        unit === 'day' ? day + on : 1,
      ),
    );
    const step = date.toISOString().slice(0, LENGTH[unit]);
    // A fifth digit would stand before all others.
    if (step > end || date.getUTCFullYear() > 9999) break;
    steps.push(step);
  }
  return steps;
}
