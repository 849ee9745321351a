/**
 * The first line of a card. It says what the copies of the lists we hold say, and never more.
 */
import type { Status } from '../lexicon/entity.ts';
import { isMonth, isWithdrawn, type Standing, standings } from '../lexicon/history.ts';
import type { Entity } from '../lexicon/lexicon.ts';
import { NOT_IN_COPY } from '../lexicon/terms.ts';
import { inQuotes } from '../words/in-quotes.ts';
import type { Words } from '../words/words.ts';
import { isOldCopy } from './dates.ts';
import type { Reference } from './describe-entity.ts';

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
  entity: Pick<Entity, 'status' | 'searched' | 'kind' | 'role'> & Partial<Pick<Entity, 'mark'>>,
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
  const told = standing.filter((one) => !inForce.includes(one));
  // A list that tells of another and has the entry itself is named once.
  const tellers = new Map(
    told.flatMap((one) => {
      const teller = old.find((other) => other.authority === tellerOf(one, reference) && !isChanged(other));
      return teller ? [[teller, one] as const] : [];
    }),
  );
  const rest = old.filter((one) => !tellers.has(one));
  const sentences = [
    ...freshSentences(fresh, reference),
    ...told.map((one) => {
      const own = [...tellers].find(([, other]) => other === one)?.[0];
      const of = [one.authority, ...(own ? [own.authority] : [])];
      return { words: secondHandSentence(one, own, reference, today), of };
    }),
    // What has changed keeps its date, and so a sentence of its own.
    ...oldSentences(rest.filter(isChanged), reference, standing.length > rest.length),
    ...oldSentences(
      rest.filter((one) => !isChanged(one)),
      reference,
      standing.some((one) => !rest.includes(one) || isChanged(one)),
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
  if (order !== undefined) return [order, ...further, lists];
  // At the head of a ministry's card "on none of the lists" would read as an acquittal.
  if (entity.mark !== 'background') return [lists];
  const { say } = reference.words;
  return [say('lead.context', { kind: say(`kind.${entity.kind}`) }), lists];
}

/** What the lists that were searched do not have. Never more than was searched. */
function listsSentence({ searched }: Pick<Entity, 'searched'>, reference: Reference): string {
  const { say, list } = reference.words;
  if (searched.length === 0) return say('lead.notChecked');
  const names = searched.map((ref) => {
    const source = reference.source(ref);
    return (source?.authority && reference.authority(source.authority).list) ?? source?.title ?? ref;
  });
  const isAll = reference.newestCopies().every((id) => searched.includes(id));
  if (isAll) return say('lead.onNone');
  const lists = list(names.map((name) => say('lead.theList', { list: name })));
  return say('lead.notOn', { lists, count: names.length });
}

/** Measures that are no listing, as long as nobody has withdrawn them, and what has ended. */
function orderSentences(history: readonly Status[], reference: Reference): string[] {
  const { say, term, date: written } = reference.words;
  return history.flatMap((status, index) => {
    const { action, authority, measure, date } = status;
    const isDated = date !== NOT_IN_COPY;
    if (action === 'ended')
      return [isDated ? say('lead.endedOn', { date: written(date) }) : say('lead.ended')];
    if (action !== 'imposed') return [];
    if (isWithdrawn(history, index)) return [];
    const what = measure ? term('measure', measure, measure) : say('lead.aMeasure');
    const values = { what: capitalised(what), name: reference.authority(authority).name };
    return [
      isDated ? say('lead.imposedOn', { ...values, date: written(date) }) : say('lead.imposed', values),
    ];
  });
}

/** "Listed by the UN since 2 March 2016", or what it is instead of a listing; no full stop yet. */
function standsOn(names: string, since: string, isPortBan: boolean, { say, date }: Words): string {
  if (!since) return say(isPortBan ? 'lead.portBan' : 'lead.listed', { names });
  return say(isPortBan ? 'lead.portBanSince' : 'lead.listedSince', { names, date: date(since) });
}

const isPortBan = ({ listings }: Standing) => listings.every(({ measure }) => measure === 'port entry ban');

/** "the UN list" */
export function theList(authority: string, reference: Reference): string {
  const { list, name } = reference.authority(authority);
  const { say } = reference.words;
  return list ? say('lead.theList', { list }) : say('lead.listOf', { name });
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
  const { words } = reference;
  const byDate = new Map<string, [Standing, ...Standing[]]>();
  for (const standing of fresh) {
    const key = `${isPortBan(standing)} ${sinceOf(standing)}`;
    byDate.set(key, [...(byDate.get(key) ?? []), standing] as [Standing, ...Standing[]]);
  }
  return [...byDate.values()].map((standings) => {
    const of = standings.map(({ authority }) => authority);
    const names = words.list(of.map((authority) => reference.authority(authority).name));
    const what = standsOn(names, sinceOf(standings[0]), isPortBan(standings[0]), words);
    return { words: words.say('lead.now', { what }), of };
  });
}

/** "On the US list as read in July 2021; it may have changed." */
function oldSentences(old: readonly Standing[], reference: Reference, isAlso: boolean): Sentence[] {
  if (old.length === 0) return [];
  const { say, list: inOne } = reference.words;
  const lists = old.map((standing) => asRead(standing, reference, old.length > 1));
  const words = say(isAlso ? 'lead.oldAlso' : 'lead.old', { lists: inOne(lists), count: old.length });
  return [{ words, of: old.map(({ authority }) => authority) }];
}

/** "the US list since 30 August 2010, as read in July 2021"; among several: "the US list as read in July 2021 (since 30 August 2010)" */
function asRead(standing: Standing, reference: Reference, isAmong: boolean): string {
  const { say, date, month } = reference.words;
  const list = theList(standing.authority, reference);
  const values = { list, month: month(newestCopy(standing, reference)!) };
  const since = sinceOf(standing);
  if (!since) return say('lead.asRead', values);
  return say(isAmong ? 'lead.asReadSince' : 'lead.sinceAsRead', { ...values, date: date(since) });
}

/** First dated day of the listings in force; empty where no copy gives one. */
function sinceOf({ listings }: Standing): string {
  const dates = listings.map(({ date }) => date).filter((date) => date !== NOT_IN_COPY);
  return dates.sort()[0] ?? '';
}

/** Whose list tells of a listing that its own list was not read for. */
function tellerOf({ listings: [first] }: Standing, reference: Reference): string | undefined {
  return first && reference.source(first.source)?.authority;
}

/**
 * A listing that only another source reports: "Listed by the UN since 2 March 2016, says the EU list as read in ...". Where that list
 * has the name itself, it says both: "On the EU list as read in ..., which gives a listing by the UN of 2 March 2016".
 *
 * @param own what the teller's own list has of it, where that is to be said with it
 */
function secondHandSentence(
  standing: Standing,
  own: Standing | undefined,
  reference: Reference,
  today: string,
): string {
  const { authority, listings } = standing;
  const [first] = listings;
  const source = first && reference.source(first.source);
  const since = sinceOf(standing);
  const list = source?.authority && reference.authority(source.authority).list;
  const { words } = reference;
  const copy = list && source.copy;
  const teller = copy
    ? words.say('lead.asRead', { list: words.say('lead.theList', { list }), month: words.month(copy) })
    : inQuotes(source?.title ?? first?.source ?? '');
  if (own) {
    const gives = isPortBan(standing) ? 'lead.givesPortBan' : 'lead.givesListing';
    const values = { list: asRead(own, reference, false), name: reference.authority(authority).name };
    return since ? words.say(`${gives}Of`, { ...values, date: words.date(since) }) : words.say(gives, values);
  }
  const what = standsOn(reference.authority(authority).name, since, isPortBan(standing), words);
  const mayHaveChanged = copy && isOldCopy(copy, today);
  return words.say(mayHaveChanged ? 'lead.saysMayHaveChanged' : 'lead.says', { what, teller });
}

function endedSentence({ authority, ended, was }: Standing, reference: Reference): string[] {
  if (!ended) return [];
  const { say, date: written, month } = reference.words;
  const list = theList(authority, reference);
  const date = ended.date === NOT_IN_COPY ? undefined : written(ended.date);
  if (ended.action === 'programme ended') {
    const copy = was && copyOf(was, reference);
    const read = copy ? say('lead.asRead', { list, month: month(copy) }) : list;
    return [
      date ? say('lead.programmeEndedOn', { list: read, date }) : say('lead.programmeEnded', { list: read }),
    ];
  }
  if (!date) return [say('lead.takenOff', { list })];
  return [say(isMonth(ended.date) ? 'lead.takenOffIn' : 'lead.takenOffOn', { list, date })];
}

function instrumentSentence(
  { status: history, role }: Pick<Entity, 'status' | 'role'>,
  reference: Reference,
): string {
  const [first] = history;
  const end = history.find(({ action }) => action === 'ended' || action === 'withdrawn');
  const { say, date } = reference.words;
  if (!first) return `${role}.`;
  const did = { action: say(`action.${first.action}`), name: reference.authority(first.authority).name };
  const sentences = [
    first.date === NOT_IN_COPY
      ? say('lead.instrument', did)
      : say('lead.instrumentOn', { ...did, date: date(first.date) }),
  ];
  if (end && end !== first && end.date !== NOT_IN_COPY)
    sentences.push(
      say(end.action === 'ended' ? 'lead.endedOn' : 'lead.withdrawnOn', { date: date(end.date) }),
    );
  return sentences.join(' ');
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
