/** Entity + notes + sources -> the card. */

import type { Authority, Source, Status } from '../lexicon/entity.ts';
import { measuresInForce } from '../lexicon/history.ts';
import type { Entity, Note } from '../lexicon/lexicon.ts';
import { blockText } from '../lexicon/note-text.ts';
import { sourceId } from '../lexicon/source-ref.ts';
import { NOT_IN_COPY } from '../lexicon/terms.ts';
import { inQuotes } from '../words/in-quotes.ts';
import type { Words } from '../words/words.ts';
import { citationOf } from './citation.ts';
import { copyDate, isKnownByNewestEntry } from './copy-date.ts';
import type { CardEvent, CardNote, CardSource, EntityCard } from './entity-card.ts';
import { hangulName } from './hangul-name.ts';
import { leadFor } from './lead.ts';
import { onTheDay } from './on-the-day.ts';
import { timelineOf } from './timeline.ts';

/** What a card looks things up in. A `ref` is `source` or `source#where`. */
export interface Reference {
  /** What everything is said in, names of authorities too. */
  words: Words;
  version: string;
  source(ref: string): Source | undefined;
  /** Ids of the newest copy of every list we hold. */
  newestCopies(): readonly string[];
  authority(id: string): Authority;
  meaning(measure: string): string | undefined;
  /** Heading of an entity's card. */
  nameOf(id: string): string | undefined;
}

const OPENING_LENGTH = 180;

/**
 * @param today ISO day
 * @param articleDay ISO day of the article that names it, where that is known
 */
export function describeEntity(
  entity: Entity,
  notes: readonly Note[],
  reference: Reference,
  today: string,
  articleDay?: string,
): EntityCard {
  const { id, name, kind, role, mark, summary, imo } = entity;
  const { words } = reference;
  const day = articleDay === undefined ? undefined : onTheDay(entity, reference, articleDay);
  const [lead, ...more] = leadFor(entity, reference, today, day?.changed);
  const events = entity.status.map((status) => describeEvent(status, reference));
  const searched = entity.searched.map((ref) => describeCopy(ref, reference));
  const hangul = words.locale === 'ko' ? hangulName(entity) : undefined;
  const timeline = timelineOf(entity.status, reference, articleDay);
  return {
    id,
    locale: words.locale,
    name,
    ...(hangul ? { hangul } : {}),
    kind,
    role,
    mark,
    ...(day ? { onTheDay: day.sentence } : {}),
    lead,
    more,
    summary,
    events,
    ...(timeline ? { timeline } : {}),
    searched,
    meanings: measuresInForce(entity.status).flatMap((measure) => {
      const meaning = reference.meaning(measure);
      return meaning ? [{ measure: words.term('measure', measure, measure), meaning }] : [];
    }),
    claims: entity.claims.map(({ claim, by, source, later }) => ({
      claim,
      by,
      later,
      source: inQuotes(reference.source(source)?.title ?? source),
    })),
    relations: entity.relations.map(({ type, target, source, alleged_by }) => ({
      what: words.say(`relation.${type}`),
      id: target,
      name: reference.nameOf(target) ?? target,
      ...(alleged_by ? { allegedBy: alleged_by } : {}),
      source: inQuotes(reference.source(source)?.title ?? source),
    })),
    // What is about few comes before what is about many.
    notes: [...notes].sort((a, b) => a.entities.length - b.entities.length).map(describeNote),
    sources: describeSources([...entity.sources, ...entity.status.map(({ source }) => source)], reference),
    ...(imo ? { imo } : {}),
    alsoKnownAs: [
      ...new Set(entity.names.filter(({ type }) => type !== 'shortForm').map(({ text }) => text)),
    ].filter((text) => text !== name),
    lexiconDate: words.date(reference.version.slice(0, 10)),
    citation: citationOf({ name, role, imo, lead, more, events, searched }, reference),
  };
}

function describeEvent(status: Status, reference: Reference): CardEvent {
  const { action, measure, date, programme, remark } = status;
  const { words } = reference;
  return {
    authority: reference.authority(status.authority).full,
    action: words.say(`action.${action}`),
    date: date === NOT_IN_COPY ? words.say('copy.notInCopy') : words.date(date),
    reference: status.reference,
    source: describeCopy(status.source, reference),
    ...(measure ? { measure: words.term('measure', measure, measure) } : {}),
    ...(programme ? { programme } : {}),
    ...(remark ? { remark } : {}),
  };
}

/** "UN list, copy of 27 February 2026" for a list; the title for everything else. */
export function describeCopy(ref: string, reference: Reference): string {
  const source = reference.source(ref);
  if (!source) return ref;
  if (!source.copy) return source.title;
  const list = source.authority && reference.authority(source.authority).list;
  const { say } = reference.words;
  const values = { list: list ?? source.title, date: copyDate(source, ref, reference.words) };
  return say(isKnownByNewestEntry(source) ? 'copy.ofListUpTo' : 'copy.ofList', values);
}

function describeNote({ id, title, blocks }: Note): CardNote {
  const text = blocks.map(blockText).join(' ');
  const cut = text.lastIndexOf(' ', OPENING_LENGTH);
  return { id, title, blocks, opening: text.length <= OPENING_LENGTH ? text : `${text.slice(0, cut)} …` };
}

/** Each source once, with the places cited of it. */
export function describeSources(refs: readonly string[], reference: Reference): CardSource[] {
  const places = new Map<string, Set<string>>();
  for (const ref of refs) {
    const id = sourceId(ref);
    const known = places.get(id) ?? new Set();
    places.set(id, known);
    const place = ref.slice(id.length + 1);
    if (place) known.add(place);
  }
  return [...places].flatMap(([id, cited]) => {
    const source = reference.source(id);
    if (!source) return [];
    const date = source.copy
      ? reference.words.say(isKnownByNewestEntry(source) ? 'copy.upTo' : 'copy.of', {
          date: copyDate(source, id, reference.words),
        })
      : source.date;
    const inParagraphs = source.kind === 'post';
    return [
      {
        title: source.title,
        publisher: source.publisher,
        places: [...cited].map((place) =>
          inParagraphs && /^\d+$/.test(place)
            ? reference.words.say('copy.paragraph', { number: place })
            : place,
        ),
        ...(date ? { date } : {}),
        ...(source.url ? { url: source.url } : {}),
      },
    ];
  });
}
