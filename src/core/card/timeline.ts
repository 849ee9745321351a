/** A history as a picture: a lane for each authority, years along it, the article's day across. Places are fractions of the width. */
import type { Status } from '../lexicon/entity.ts';
import { standings } from '../lexicon/history.ts';
import { DELISTING_ACTIONS, LISTING_ACTIONS, NOT_IN_COPY } from '../lexicon/terms.ts';
import type { Reference } from './describe-entity.ts';

export interface Timeline {
  years: { at: number; year: number }[];
  lanes: Lane[];
  /** The article's day. */
  article?: number;
  /** All of it in words. */
  words: string;
}

export interface Lane {
  label: string;
  points: { at: number; sign: 'begin' | 'change' | 'end' }[];
  /** In force, as far as the copies reach. */
  spans: { from: number; to: number }[];
}

const FEWEST_EVENTS = 3;
const MOST_YEARS = 7;
const STEPS = [1, 2, 5, 10, 20, 50];
const ENDS: readonly string[] = [...DELISTING_ACTIONS, 'withdrawn', 'ended', 'set aside', 'released'];

/** Undefined where fewer than three events have a date. */
export function timelineOf(
  history: readonly Status[],
  reference: Reference,
  articleDay?: string,
): Timeline | undefined {
  const { say, date } = reference.words;
  const inWords = ({ action, date: day }: Status) =>
    say('timeline.event', { action: say(`action.${action}`).toLowerCase(), date: date(day) });
  const dated = history.filter(({ date }) => date !== NOT_IN_COPY);
  if (dated.length < FEWEST_EVENTS) return undefined;
  const lanes = [...new Set(dated.map(({ authority }) => authority))].map((authority) => {
    const own = history.filter((status) => status.authority === authority);
    return {
      label: labelOf(authority, reference),
      events: own.filter(({ date }) => date !== NOT_IN_COPY),
      spans: spansOf(own, reference),
    };
  });
  const days = [
    ...lanes.flatMap(({ events, spans }) => [...events.map(({ date }) => date), ...spans.flat()]),
    ...(articleDay ? [articleDay] : []),
  ].sort();
  const yearOf = (day: string | undefined) => Number(day?.slice(0, 4));
  const [from, to] = [yearOf(days[0]), yearOf(days.at(-1)) + 1];
  const start = Date.UTC(from, 0);
  const at = (day: string) => (Date.parse(day) - start) / (Date.UTC(to, 0) - start);
  const step = STEPS.find((years) => (to - from) / years <= MOST_YEARS) ?? 100;
  const years = Array.from({ length: to - from }, (_, index) => from + index).filter(
    (year) => year % step === 0,
  );
  return {
    years: years.map((year) => ({ at: at(`${year}-01-01`), year })),
    lanes: lanes.map(({ label, events, spans }) => ({
      label,
      points: events.map(({ date, action }) => ({ at: at(date), sign: signOf(action) })),
      spans: spans.map(([first, last]) => ({ from: at(first), to: at(last) })),
    })),
    ...(articleDay ? { article: at(articleDay) } : {}),
    words: [
      ...lanes.map(({ label, events }) => `${label}: ${events.map(inWords).join(', ')}`),
      ...(articleDay ? [say('timeline.article', { date: date(articleDay) })] : []),
    ].join('. '),
  };
}

function signOf(action: Status['action']): 'begin' | 'change' | 'end' {
  if (action === 'amended') return 'change';
  return ENDS.includes(action) ? 'end' : 'begin';
}

/** "UN list", "FinCEN", "Singapore courts". */
function labelOf(authority: string, reference: Reference): string {
  const { list, name } = reference.authority(authority);
  return list ?? name.replace(/^the /, '');
}

/** From a dated listing to its dated end, or to the day of the newest copy that has it: nobody knows what came after. */
function spansOf(own: readonly Status[], reference: Reference): [from: string, to: string][] {
  const spans: [string, string][] = [];
  let begun: string | undefined;
  own.forEach(({ date }, index) => {
    const isListed = standings(own.slice(0, index + 1)).some(({ listings }) => listings.length > 0);
    if (isListed) begun ??= date;
    else {
      if (begun !== undefined) spans.push([begun, date]);
      begun = undefined;
    }
  });
  const copies = own.filter(({ action }) => (LISTING_ACTIONS as readonly string[]).includes(action));
  const newest = copies
    .map(({ source }) => reference.source(source)?.copy)
    .filter((copy) => copy !== undefined)
    .sort()
    .at(-1);
  if (begun !== undefined && newest !== undefined) spans.push([begun, newest]);
  return spans.filter(([from, to]) => from !== NOT_IN_COPY && to !== NOT_IN_COPY && from < to);
}
