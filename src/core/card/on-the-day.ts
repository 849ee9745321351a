/** What the lists said on the day an article was published, where that was not what they say now. */
import type { Status } from '../lexicon/entity.ts';
import { latestDay, standings } from '../lexicon/history.ts';
import type { Entity } from '../lexicon/lexicon.ts';
import { NOT_IN_COPY } from '../lexicon/terms.ts';
import { inQuotes } from '../words/in-quotes.ts';
import type { Reference } from './describe-entity.ts';
import { theList } from './lead.ts';

export interface OnTheDay {
  /** "When this was published (30 August 2016) we find this person on none of the lists we hold." */
  sentence: string;
  /** Authorities whose word has changed since. */
  changed: ReadonlySet<string>;
}

type Before = 'in force' | 'not in force' | 'unknown';

/**
 * Undefined where nothing has changed, as far as is known: an event without a date may have been before that day or after it.
 *
 * @param day ISO day of the article
 */
export function onTheDay(
  { status, searched, kind }: Pick<Entity, 'status' | 'searched' | 'kind'>,
  reference: Reference,
  day: string,
): OnTheDay | undefined {
  if (kind === 'Instrument') return undefined;
  const lists = standings(status).map(({ authority, listings }) => ({
    authority,
    now: listings.length > 0,
    before: stateOn(ofAuthority(status, authority), day, reference, isListed),
    // What another source tells of a list is not found on that list.
    isRead: ofAuthority(status, authority).some((one) => isOwn(one, reference)),
  }));
  const orders = ordersEndedSince(status, day, reference);
  const changed = lists.filter(({ now, before }) => before !== 'unknown' && (before === 'in force') !== now);
  const since = changed.filter(({ now }) => now);
  const found = lists.filter(({ before, isRead }) => before === 'in force' && isRead);
  const told = lists.filter(({ before, isRead }) => before === 'in force' && !isRead);
  const open = lists.filter(({ before }) => before === 'unknown');
  const { say, list, date } = reference.words;
  const names = (some: readonly { authority: string }[]) =>
    list(some.map(({ authority }) => theList(authority, reference)));
  const who = say(`day.who.${kind}`);
  const isNone = open.length + told.length === 0 && areAllRead(searched, lists, reference);

  const clauses: string[] = [];
  // What another source told of a list may be all that has changed: of that the lists that are found say nothing.
  if (since.length > 0 ? found.length > 0 : found.some((one) => changed.includes(one))) {
    const lists = names(found);
    clauses.push(
      since.length > 0
        ? say('day.onAndNot', { who, lists, others: names(since) })
        : say('day.on', { who, lists }),
    );
  } else if (since.length > 0) {
    clauses.push(isNone ? say('day.onNone', { who }) : say('day.notOn', { who, lists: names(since) }));
  }
  // Of what ended since and was never read in a copy of its list, who tells of it is said.
  for (const { authority } of told.filter((one) => changed.includes(one))) {
    const { source } = ofAuthority(status, authority).find(({ action }) => action === 'listed')!;
    const teller = inQuotes(reference.source(source)?.title ?? source);
    clauses.push(say('day.told', { who, list: theList(authority, reference), teller }));
  }
  if (clauses.length > 0 && open.length > 0) clauses.push(say('day.noDate', { lists: names(open) }));
  clauses.push(...orders.map(({ words }) => words));
  if (clauses.length === 0) return undefined;
  return {
    sentence: say('day.sentence', { date: date(day), clauses: clauses.join(say('day.join')) }),
    changed: new Set([...changed, ...orders].map(({ authority }) => authority)),
  };
}

/** Whether something was in force at the end of a day. Undated events stand between their neighbours of the written history. */
function stateOn(
  history: readonly Status[],
  day: string,
  reference: Reference,
  isInForce: (past: readonly Status[]) => boolean,
): Before {
  const happened = history.findLastIndex((status) => hadHappened(status, day, reference)) + 1;
  const firstLater = history.findIndex(({ date }) => date !== NOT_IN_COPY && date > day);
  const yet = firstLater < 0 ? history.length : firstLater;
  const states = new Set<boolean>();
  for (let length = Math.min(happened, yet); length <= Math.max(happened, yet); length++)
    states.add(isInForce(history.slice(0, length)));
  if (states.size > 1) return 'unknown';
  return states.has(true) ? 'in force' : 'not in force';
}

/** An event without a date had happened at the latest when the copy that has it was made, one of a month when the month was over. */
function hadHappened({ date, source }: Status, day: string, reference: Reference): boolean {
  const latest = date === NOT_IN_COPY ? reference.source(source)?.copy : latestDay(date);
  return latest !== undefined && latest <= day;
}

const isListed = (past: readonly Status[]) => standings(past).some(({ listings }) => listings.length > 0);
const isImposed = (past: readonly Status[]) =>
  past.findLast(({ action }) => action === 'imposed' || action === 'withdrawn')?.action === 'imposed';

/** Measures that are no listing, in force then and withdrawn since. */
function ordersEndedSince(
  history: readonly Status[],
  day: string,
  reference: Reference,
): { authority: string; words: string }[] {
  const authorities = new Set(
    history.filter(({ action }) => action === 'imposed').map(({ authority }) => authority),
  );
  return [...authorities].flatMap((authority) => {
    const own = ofAuthority(history, authority);
    if (isImposed(own) || stateOn(own, day, reference, isImposed) !== 'in force') return [];
    const { say, term, date } = reference.words;
    const measure = own.find(({ action }) => action === 'imposed')?.measure;
    const what = measure ? term('measure', measure, measure) : say('day.aMeasure');
    const end = own.findLast(({ action }) => action === 'withdrawn')?.date ?? NOT_IN_COPY;
    const values = { what, name: reference.authority(authority).name };
    const words =
      end === NOT_IN_COPY
        ? say('day.withdrawn', values)
        : say('day.withdrawnOn', { ...values, date: date(end) });
    return [{ authority, words }];
  });
}

/** Whether the newest copy of every list was searched for it, or has it. */
function areAllRead(
  searched: readonly string[],
  lists: readonly { authority: string; isRead: boolean }[],
  reference: Reference,
): boolean {
  return reference.newestCopies().every((id) => {
    const authority = reference.source(id)?.authority;
    return searched.includes(id) || lists.some((one) => one.isRead && one.authority === authority);
  });
}

const ofAuthority = (history: readonly Status[], wanted: string) =>
  history.filter(({ authority }) => authority === wanted);

function isOwn({ source, authority }: Status, reference: Reference): boolean {
  return reference.source(source)?.authority === authority;
}
