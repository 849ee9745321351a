/**
 * Status is a history, not a flag: what each authority's list says of an entity, on a given day.
 */
import type { Status } from './entity.ts';
import type { EntityMark } from './lexicon.ts';
import { DELISTING_ACTIONS, LISTING_ACTIONS, NOT_IN_COPY, PENDING } from './terms.ts';

const isListing = (status: Status) => (LISTING_ACTIONS as readonly string[]).includes(status.action);
const isDelisting = (status: Status) => (DELISTING_ACTIONS as readonly string[]).includes(status.action);

/** What one authority's list says now: its listings in force, and those that ended. */
export interface Standing {
  authority: string;
  /** Listings in force, oldest first; several where there is more than one measure. */
  listings: Status[];
  /** The event that took it off, when none is in force any more. */
  ended?: Status;
  /** The listing that ended. */
  was?: Status;
}

/**
 * Reads the history in the order it is written (events without a date cannot be sorted by one) and keeps,
 * for each authority and measure, the last word.
 */
export function standings(history: readonly Status[]): Standing[] {
  const byAuthority = new Map<string, Map<string, { listing: Status; ended?: Status }>>();
  for (const status of history) {
    if (!isListing(status) && !isDelisting(status)) continue;
    const measures =
      byAuthority.get(status.authority) ?? new Map<string, { listing: Status; ended?: Status }>();
    byAuthority.set(status.authority, measures);
    if (isDelisting(status)) {
      // A delisting without a measure ends all of that authority's.
      for (const [measure, state] of measures) {
        if (!status.measure || status.measure === measure) state.ended = status;
      }
    } else {
      const key = status.measure ?? '';
      const open = measures.get(key);
      // An amendment leaves "since when" as it was.
      if (status.action === 'amended' && open && !open.ended) continue;
      measures.set(key, { listing: status });
    }
  }
  return [...byAuthority].map(([authority, measures]) => {
    const states = [...measures.values()];
    const listings = states.filter((state) => !state.ended).map((state) => state.listing);
    const last = listings.length === 0 ? latestEnd(states) : undefined;
    return { authority, listings, ...(last?.ended ? { ended: last.ended, was: last.listing } : {}) };
  });
}

/** The last to end; an end without a date comes before one with. */
function latestEnd<S extends { ended?: Status }>(states: readonly S[]): S | undefined {
  const day = ({ ended }: S) => (!ended || ended.date === NOT_IN_COPY ? '' : ended.date);
  return states.reduce<S | undefined>(
    (last, state) => (last && day(last) > day(state) ? last : state),
    undefined,
  );
}

/** Whether what an event imposed was withdrawn by its authority later. */
export function isWithdrawn(history: readonly Status[], index: number): boolean {
  const { authority, measure } = history[index]!;
  return history
    .slice(index)
    .some(
      (later) =>
        later.action === 'withdrawn' &&
        later.authority === authority &&
        (!later.measure || later.measure === measure),
    );
}

/** The measures that stand: of listings in force, and imposed without a listing; once each, in the order they are written. */
export function measuresInForce(history: readonly Status[]): string[] {
  const listings = new Set(standings(history).flatMap((standing) => standing.listings));
  const inForce = history.filter(
    (status, index) => listings.has(status) || (status.action === 'imposed' && !isWithdrawn(history, index)),
  );
  return [...new Set(inForce.flatMap(({ measure }) => measure ?? []))];
}

/** Events that would be lost or misread: what ends or amends no listing that is in force at that point. */
export function historyFaults(history: readonly Status[]): { index: number; message: string }[] {
  return history.flatMap((status, index) => {
    const isEnd = isDelisting(status);
    if (!isEnd && status.action !== 'amended') return [];
    const before = standings(history.slice(0, index)).find(({ authority }) => authority === status.authority);
    const open = before?.listings ?? [];
    if (open.some(({ measure }) => (isEnd && !status.measure) || measure === status.measure)) return [];
    const known = open.map(({ measure }) => `"${measure}"`).join(' and ');
    const what = isEnd ? 'ends' : 'amends';
    const message = known
      ? `${what} no listing: ${status.authority} has ${known} in force here. Give that measure.`
      : `${what} no listing: give the "listed" event of ${status.authority} before it.`;
    return [{ index, message }];
  });
}

/**
 * Events of an authority that stand below a later one of its own: what is read last is taken for its last word. What a
 * press release dated, before the list was out, may be a day off, and does not count.
 */
export function orderFaults(history: readonly Status[]): { index: number; message: string }[] {
  const last = new Map<string, string>();
  return history.flatMap((status, index) => {
    const { authority, date, reference } = status;
    if (date === NOT_IN_COPY || (reference === PENDING && !isDelisting(status))) return [];
    const before = last.get(authority);
    last.set(authority, date);
    if (!before || date >= before) return [];
    const message = `${date} is before the event above it (${before}). Oldest first: correct the date, or the order.`;
    return [{ index, message }];
  });
}

/** The last day that an event can have been on, for comparing: that of a month need not be in the calendar. */
export const latestDay = (date: string) => (isMonth(date) ? `${date}-31` : date);

/** Of an event whose source gives no day: 2016-12. */
export const isMonth = (date: string) => /^\d{4}-\d{2}$/.test(date);

/** The history as it stood at the end of a day (ISO date). Undated events are left out: nobody can place them. */
export function historyOn(history: readonly Status[], day: string): Status[] {
  return history.filter(({ date }) => date !== NOT_IN_COPY && latestDay(date) <= day);
}

export function markOf(history: readonly Status[], show: 'background' | undefined): EntityMark {
  return show === 'background' ? 'background' : standingOf(history);
}

/** Whether any list has it, whoever else names it. */
export function standingOf(history: readonly Status[]): 'listed' | 'named' {
  return standings(history).some((standing) => standing.listings.length > 0) ? 'listed' : 'named';
}
