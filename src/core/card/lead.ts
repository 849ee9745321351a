/**
 * The first line of a card. It says what the copies of the lists we hold say, and never more.
 */
import type { Status } from '../lexicon/entity.ts';
import { type Standing, standings } from '../lexicon/history.ts';
import type { Entity } from '../lexicon/lexicon.ts';
import { NOT_IN_COPY } from '../lexicon/terms.ts';
import { isOldCopy, longDate, monthOf } from './dates.ts';
import type { Reference } from './describe-entity.ts';
import { inWords } from './in-words.ts';

/** What is said, and of whose lists. */
interface Sentence {
  words: string;
  of: readonly string[];
}

/**
 * One sentence or more, the most important first; never empty.
 *
 * @param today ISO day, for "as read in ..., it may have changed"
 * @param changed authorities whose lists are spoken of before all others
 */
export function leadFor(
  entity: Pick<Entity, 'status' | 'searched' | 'kind' | 'role'>,
  reference: Reference,
  today: string,
  changed: ReadonlySet<string> = new Set(),
): [string, ...string[]] {
  const all = standings(entity.status);
  const standing = all.filter(({ listings }) => listings.length > 0);
  const inForce = standing.filter((one) => newestCopy(one, reference) !== undefined);
  const fresh = inForce.filter((one) => !isOld(one, reference, today));
  const old = inForce.filter((one) => isOld(one, reference, today));
  const isChanged = ({ authority }: Standing) => changed.has(authority);
  const sentences = [
    ...freshSentences(fresh, reference),
    ...standing
      .filter((one) => !inForce.includes(one))
      .map((one) => ({ words: secondHandSentence(one, reference, today), of: [one.authority] })),
    // What has changed keeps its date, and so a sentence of its own.
    ...oldSentences(old.filter(isChanged), reference, standing.length > old.length),
    ...oldSentences(
      old.filter((one) => !isChanged(one)),
      reference,
      standing.some((one) => !old.includes(one) || isChanged(one)),
    ),
    ...all.flatMap((one) => endedSentence(one, reference).map((words) => ({ words, of: [one.authority] }))),
  ];
  const isOfChanged = ({ of }: Sentence) => of.some((authority) => changed.has(authority));
  const [first, ...others] = [
    ...sentences.filter(isOfChanged),
    ...sentences.filter((sentence) => !isOfChanged(sentence)),
  ].map(({ words }) => words);
  const orders = entity.kind === 'Instrument' ? [] : orderSentences(entity.status, reference);
  if (first !== undefined) return [first, ...others, ...orders];
  if (entity.kind === 'Instrument') return [instrumentSentence(entity, reference)];
  const [order, ...further] = orders;
  const lists = listsSentence(entity, reference);
  return order === undefined ? [lists] : [order, ...further, lists];
}

/** What the lists that were searched do not have. Never more than was searched. */
function listsSentence({ searched }: Pick<Entity, 'searched'>, reference: Reference): string {
  if (searched.length === 0) return 'Not checked against the lists.';
  const names = searched.map((ref) => {
    const source = reference.source(ref);
    return (source?.authority && reference.authority(source.authority).list) ?? source?.title ?? ref;
  });
  const isAll = reference.newestCopies().every((id) => searched.includes(id));
  return isAll
    ? 'On none of the lists we hold.'
    : `Not on ${inWords(names.map((name) => `the ${name}`))} as we hold ${names.length === 1 ? 'it' : 'them'}.`;
}

/** Measures that are no listing, as long as nobody has withdrawn them, and what has ended. */
function orderSentences(history: readonly Status[], reference: Reference): string[] {
  return history.flatMap((status, index) => {
    const { action, authority, measure, date } = status;
    const day = date === NOT_IN_COPY ? '' : ` on ${longDate(date)}`;
    if (action === 'ended') return [`Ended${day}.`];
    if (action !== 'imposed') return [];
    const isWithdrawn = history
      .slice(index)
      .some((later) => later.action === 'withdrawn' && later.authority === authority);
    if (isWithdrawn) return [];
    const what = measure ?? 'a measure';
    return [
      `${what.charAt(0).toUpperCase()}${what.slice(1)} imposed by ${reference.authority(authority).name}${day}.`,
    ];
  });
}

/** "Listed by", or what it is instead of a listing. */
function verbOf(listings: readonly Status[]): string {
  return listings.every(({ measure }) => measure === 'port entry ban')
    ? 'Under a port entry ban of'
    : 'Listed by';
}

/** Day of the copy of the authority's own list that a status rests on. */
function copyOf(status: Status, reference: Reference): string | undefined {
  const source = reference.source(status.source);
  return source?.authority === status.authority ? source.copy : undefined;
}

/** The newest copy that any of its listings rests on. */
function newestCopy({ listings }: Standing, reference: Reference): string | undefined {
  return listings
    .map((listing) => copyOf(listing, reference))
    .filter((copy) => copy !== undefined)
    .sort()
    .at(-1);
}

function isOld(standing: Standing, reference: Reference, today: string): boolean {
  const copy = newestCopy(standing, reference);
  return copy !== undefined && isOldCopy(copy, today);
}

/** "Listed by the UN and the EU since 2 March 2016." One sentence a date. */
function freshSentences(fresh: readonly Standing[], reference: Reference): Sentence[] {
  const byDate = new Map<string, string[]>();
  for (const standing of fresh) {
    const { authority, listings } = standing;
    const since = sinceOf(standing);
    const who = `${verbOf(listings)}|${since}`;
    byDate.set(who, [...(byDate.get(who) ?? []), authority]);
  }
  return [...byDate].map(([key, of]) => {
    const [verb, since] = key.split('|') as [string, string];
    const names = inWords(of.map((authority) => reference.authority(authority).name));
    return { words: `${verb} ${names}${since ? ` since ${longDate(since)}` : ''}.`, of };
  });
}

/** "On the US list as read in July 2021; it may have changed." */
function oldSentences(old: readonly Standing[], reference: Reference, isAlso: boolean): Sentence[] {
  if (old.length === 0) return [];
  const [only] = old;
  const since = only && old.length === 1 ? sinceOf(only) : '';
  const lists = old.map((standing) => {
    const { list, name } = reference.authority(standing.authority);
    const read = `as read in ${monthOf(newestCopy(standing, reference)!)}`;
    return `the ${list ?? `list of ${name}`}${since ? ` since ${longDate(since)},` : ''} ${read}`;
  });
  const words = `${isAlso ? 'Also on' : 'On'} ${inWords(lists)}; ${old.length === 1 ? 'it' : 'they'} may have changed.`;
  return [{ words, of: old.map(({ authority }) => authority) }];
}

/** First dated day of the listings in force; empty where no copy gives one. */
function sinceOf({ listings }: Standing): string {
  const dates = listings.map(({ date }) => date).filter((date) => date !== NOT_IN_COPY);
  return dates.sort()[0] ?? '';
}

/** A listing that only another source reports: "Listed by the UN on 2 March 2016, says the EU list as read in ...". */
function secondHandSentence(standing: Standing, reference: Reference, today: string): string {
  const { authority, listings } = standing;
  const [first] = listings;
  const source = first && reference.source(first.source);
  const since = sinceOf(standing);
  const list = source?.authority && reference.authority(source.authority).list;
  const isListCopy = list && source.copy;
  const teller = isListCopy
    ? `the ${list} as read in ${monthOf(source.copy!)}`
    : `“${source?.title ?? first?.source}”`;
  const doubt = isListCopy && isOldCopy(source.copy!, today) ? '; it may have changed' : '';
  return `${verbOf(listings)} ${reference.authority(authority).name}${since ? ` since ${longDate(since)}` : ''}, says ${teller}${doubt}.`;
}

function endedSentence({ authority, ended, was }: Standing, reference: Reference): string[] {
  if (!ended) return [];
  const { list, name } = reference.authority(authority);
  const theList = `the ${list ?? `list of ${name}`}`;
  const when = ended.date === NOT_IN_COPY ? '' : ` on ${longDate(ended.date)}`;
  if (ended.action === 'programme ended') {
    const copy = was && copyOf(was, reference);
    return [`Was on ${theList}${copy ? ` as read in ${monthOf(copy)}` : ''}; that programme ended${when}.`];
  }
  return [`Taken off ${theList}${when}.`];
}

function instrumentSentence(
  { status: history, role }: Pick<Entity, 'status' | 'role'>,
  reference: Reference,
): string {
  const [first] = history;
  const end = history.find(({ action }) => action === 'ended' || action === 'withdrawn');
  if (!first) return `${role}.`;
  const day = first.date === NOT_IN_COPY ? '' : ` on ${longDate(first.date)}`;
  const verb = first.action.charAt(0).toUpperCase() + first.action.slice(1);
  const closing =
    end && end !== first && end.date !== NOT_IN_COPY
      ? ` ${end.action === 'ended' ? 'Ended' : 'Withdrawn'} on ${longDate(end.date)}.`
      : '';
  return `${verb} by ${reference.authority(first.authority).name}${day}.${closing}`;
}
