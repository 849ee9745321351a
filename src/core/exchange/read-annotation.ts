/**
 * An annotation of the W3C model -> a passage: our own, with all that it has, or another program's, with what a passage can hold of it.
 * The model lets most things stand alone or in a list, as text or as an object; all of these are read.
 */
import * as v from 'valibot';
import { siteOfAddress } from '../library/address.ts';
import { sha256 } from '../library/make-passage.ts';
import { type LinkedEntity, PASSAGE_COLOURS, type Passage, type Quote } from '../library/passage.ts';
import { entryIdOf, IN_DOUBT } from '../watch/own-id.ts';
import type { ItemFault } from './faults.ts';
import { isPageAddress } from './page-address.ts';
import { passageId } from './passage-id.ts';
import { OWN } from './terms.ts';
import { isDay, isoTime } from './times.ts';

export type ReadItem = { passage: Passage; isAltered: boolean } | { fault: ItemFault };

const text = v.optional(v.string(), '');
const texts = v.optional(v.union([v.string(), v.array(v.string())]), []);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const object = v.looseObject({});

const SelectorSchema = v.looseObject({
  type: text,
  exact: v.optional(v.string()),
  prefix: text,
  suffix: text,
  start: v.optional(v.unknown()),
  end: v.optional(v.unknown()),
  refinedBy: v.optional(v.unknown()),
  [OWN.isRepeated]: v.optional(v.boolean()),
});
const PositionSchema = v.object({ start: offset, end: offset });

const SourceSchema = v.object({
  id: text,
  language: texts,
  'dc:title': texts,
  'dc:creator': texts,
  'dcterms:issued': text,
  [OWN.site]: v.optional(v.string()),
  [OWN.publication]: text,
  [OWN.cut]: texts,
});

const TargetSchema = v.looseObject({
  id: text,
  source: v.optional(v.union([v.string(), object])),
  selector: v.optional(v.unknown()),
  state: v.optional(v.unknown()),
  [OWN.archive]: text,
});

const BodySchema = v.looseObject({
  type: v.optional(v.unknown()),
  id: text,
  value: text,
  purpose: v.optional(v.unknown()),
  [OWN.entity]: v.optional(v.string()),
  [OWN.name]: text,
  [OWN.by]: v.optional(v.picklist(['name', 'hand']), 'hand'),
  [OWN.status]: text,
  [OWN.inDoubt]: v.optional(v.boolean()),
});

const AnnotationSchema = v.object({
  id: text,
  created: text,
  modified: text,
  creator: v.optional(v.unknown()),
  bodyValue: text,
  [OWN.paragraph]: text,
  [OWN.colour]: v.optional(v.picklist(PASSAGE_COLOURS), 'yellow'),
  [OWN.savedOn]: v.optional(v.pipe(v.string(), v.check(isDay))),
  [OWN.changedBy]: text,
  [OWN.binnedAt]: v.optional(v.string()),
  [OWN.zotero]: text,
  [OWN.lexicon]: text,
  [OWN.sha256]: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  [OWN.former]: v.optional(v.array(v.string())),
});

/** @param now ISO time: for an annotation that does not say when it was made, or says a time that is still to come */
export async function readAnnotation(raw: unknown, now: string): Promise<ReadItem> {
  try {
    return await read(raw, now);
  } catch (error) {
    if (error instanceof BadItem) return { fault: error.fault };
    throw error;
  }
}

async function read(raw: unknown, now: string): Promise<ReadItem> {
  const annotation = parse(AnnotationSchema, raw, '');
  const { target: rawTarget, body: rawBody } = raw as Record<string, unknown>;
  const target = parse(TargetSchema, asTarget(asList(rawTarget)[0]), 'target');
  const quote = quoteOf(target.selector);
  const page = pageOf(target);
  const bodies = asList(rawBody).map((body, index) => parse(BodySchema, asBody(body), `body.${index}`));
  const isTag = ({ purpose, [OWN.entity]: entity }: Body) =>
    entity === undefined && asList(purpose).includes('tagging');
  const entities = bodies.flatMap(entityOf);
  const notes = bodies.filter((body) => !isTag(body) && body[OWN.entity] === undefined);
  const note = [annotation.bodyValue, ...notes.map(({ value, id }) => value || id)]
    .filter(Boolean)
    .join('\n\n');
  const created = timeOf(annotation.created || annotation.modified || now, 'created');
  const savedAt = notAfter(now, created);
  // The day is of that time.
  const savedOn = savedAt === created ? annotation[OWN.savedOn] : undefined;
  const binnedAt = annotation[OWN.binnedAt];
  const digest = await sha256(quote.exact);
  const said = annotation[OWN.sha256] ?? digest;
  const former = annotation[OWN.former];
  return {
    isAltered: said !== digest,
    passage: {
      id: await passageId(annotation.id, [quote, page, note, annotation.created]),
      quote,
      paragraph: annotation[OWN.paragraph],
      page,
      entities,
      note,
      tags: bodies.filter(isTag).flatMap(({ value }) => value || []),
      colour: annotation[OWN.colour],
      savedAt,
      changedAt: notAfter(now, timeOf(annotation.modified || savedAt, 'modified')),
      ...(savedOn !== undefined && { savedOn }),
      ...(annotation[OWN.changedBy] && { changedBy: annotation[OWN.changedBy] }),
      ...(binnedAt !== undefined && { binnedAt: timeOf(binnedAt, OWN.binnedAt) }),
      creator: nameOf(annotation.creator),
      archive: target[OWN.archive] || cachedIn(target.state),
      zotero: annotation[OWN.zotero],
      lexicon: annotation[OWN.lexicon],
      sha256: said,
      ...(former && { former }),
    },
  };
}

type Body = v.InferOutput<typeof BodySchema>;
type Target = v.InferOutput<typeof TargetSchema>;

function entityOf(body: Body): LinkedEntity[] {
  const id = body[OWN.entity];
  if (id === undefined) return [];
  // No list has a name by its standing in somebody's own, whatever a file says.
  const said = body[OWN.status];
  const status = entryIdOf(id) === undefined || said === IN_DOUBT ? said : '';
  const doubt = body[OWN.inDoubt] && { inDoubt: true as const };
  return [{ id, name: body[OWN.name], by: body[OWN.by], status, ...doubt }];
}

function pageOf({ source, id }: Target): Passage['page'] {
  const said = typeof source === 'object' ? parse(SourceSchema, source, 'target.source') : undefined;
  const url = typeof source === 'string' ? source : (said?.id ?? id);
  if (url === '') fail('target.source', 'missing');
  if (!isPageAddress(url)) fail('target.source', 'no address of a page');
  return {
    url,
    cut: asList(said?.[OWN.cut]),
    title: asList(said?.['dc:title']).join(' '),
    site: said?.[OWN.site] ?? siteOfAddress(url),
    ...(said?.[OWN.publication] && { publication: said[OWN.publication] }),
    author: asList(said?.['dc:creator']).join('; '),
    published: said?.['dcterms:issued'] ?? '',
    language: asList(said?.language)[0] ?? '',
  };
}

/** A selector may be refined by another; nobody does so this often. */
const MOST_REFINED = 8;

function quoteOf(raw: unknown, depth = 0): Quote {
  const selectors = asList(raw).map((one, index) => parse(SelectorSchema, one, `target.selector.${index}`));
  const place = selectors.findIndex(({ type }) => type === 'TextQuoteSelector');
  const refined = selectors.find(({ refinedBy }) => refinedBy !== undefined)?.refinedBy;
  if (place < 0 && refined !== undefined && depth < MOST_REFINED) return quoteOf(refined, depth + 1);
  const quote = selectors[place];
  if (!quote) fail('target.selector', 'no passage');
  const field = `target.selector.${place}`;
  const { exact, prefix, suffix, [OWN.isRepeated]: isRepeated } = quote;
  if (!exact) fail(`${field}.exact`, 'missing');
  const at = selectors.findIndex(({ type }) => type === 'TextPositionSelector');
  // Without a place of its own it is found by its words.
  const { start, end } =
    at < 0 ? { start: 0, end: exact.length } : parse(PositionSchema, selectors[at], `target.selector.${at}`);
  return { exact, prefix, suffix, start, end, ...(isRepeated !== undefined && { isRepeated }) };
}

function cachedIn(state: unknown): string {
  const StateSchema = v.object({ cached: texts });
  return (
    asList(state).flatMap((one, index) =>
      asList(parse(StateSchema, one, `target.state.${index}`).cached),
    )[0] ?? ''
  );
}

/** A name, or what stands for one. */
function nameOf(creator: unknown): string {
  const AgentSchema = v.object({ name: texts, nickname: text, id: text });
  const [first] = asList(creator);
  if (first === undefined) return '';
  if (typeof first === 'string') return first;
  const { name, nickname, id } = parse(AgentSchema, first, 'creator');
  return asList(name)[0] || nickname || id;
}

function timeOf(said: string, field: string): string {
  return isoTime(said) ?? fail(field, 'of the wrong form');
}

/** The clock of whoever made the file may be ahead; where a library has got to is told by such times. */
function notAfter(now: string, time: string): string {
  return Date.parse(time) > Date.parse(now) ? now : time;
}

function asTarget(target: unknown): unknown {
  return typeof target === 'string' ? { id: target } : target;
}

function asBody(body: unknown): unknown {
  return typeof body === 'string' ? { id: body } : body;
}

function asList<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

class BadItem extends Error {
  constructor(readonly fault: ItemFault) {
    super(fault.problem);
  }
}

function fail(field: string, problem: ItemFault['problem']): never {
  throw new BadItem({ field, problem });
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown, within: string): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(schema, value, { abortEarly: true });
  if (success) return output;
  const [issue] = issues!;
  const field = [within, v.getDotPath(issue!) ?? ''].filter(Boolean).join('.');
  return fail(
    field,
    value === undefined || issue!.received === 'undefined' ? 'missing' : 'of the wrong form',
  );
}
