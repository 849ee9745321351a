/** What each request to the background must look like. Checked where it arrives; kept out of the content script. */
import * as v from 'valibot';
import { LONGEST_LANGUAGE, MOST_SIGNS, MOST_STATED, PASSAGE_COLOURS } from '../core/library/passage.ts';
import { MessageError } from './channel.ts';
import type { Request, ToBackground } from './protocol.ts';

/** Of an entry of the lexicon, or of the researcher's own watchlist. */
const ID = v.pipe(v.string(), v.regex(/^(?:yours_)?[a-z0-9-]{1,80}$/));
const RECORDS = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(20_000));

const COLOUR = v.picklist(['amber', 'blue', 'green', 'purple']);

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const UUID = v.pipe(v.string(), v.uuid());
const PLACE = v.pipe(v.number(), v.integer(), v.minValue(0));
const TAGS = v.pipe(v.array(text(200)), v.maxLength(100));
const PASSAGE_COLOUR = v.picklist(PASSAGE_COLOURS);

const schemas: { [N in keyof ToBackground]: v.GenericSchema<unknown, Request<ToBackground, N>> } = {
  'entity/read': v.strictObject({
    id: ID,
    articleDay: v.optional(v.pipe(v.string(), v.isoDate())),
  }),
  'rules/read': v.strictObject({
    records: RECORDS,
  }),
  'lexicon/state': v.null(),
  'card/load': v.null(),
  'card/words': v.null(),
  'marks/load': v.null(),
  'selection/load': v.null(),
  'marks/dress': v.strictObject({ colour: COLOUR, before: COLOUR }),
  'left-out/add': v.strictObject({
    ids: v.pipe(v.array(ID), v.minLength(1), v.maxLength(50)),
    words: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
    text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(5000)),
    why: v.optional(v.pipe(v.string(), v.maxLength(1000))),
    page: v.optional(v.number()),
  }),
  'left-out/take-back': v.strictObject({ key: v.string() }),
  'passages/offer': v.null(),
  'passages/load': v.null(),
  'passages/words': v.null(),
  'passages/of-article': v.strictObject({ addresses: v.pipe(v.array(text(MOST_STATED)), v.maxLength(5)) }),
  'passages/save': v.strictObject({
    id: UUID,
    quote: v.strictObject({
      exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MOST_SIGNS)),
      prefix: text(1000),
      suffix: text(1000),
      start: PLACE,
      end: PLACE,
      isRepeated: v.optional(v.boolean()),
    }),
    paragraph: text(100_000),
    page: v.strictObject({
      url: text(MOST_STATED),
      cut: v.array(text(MOST_STATED)),
      title: text(MOST_STATED),
      site: text(1000),
      publication: v.optional(text(MOST_STATED)),
      author: text(MOST_STATED),
      published: text(10),
      language: text(LONGEST_LANGUAGE),
    }),
    names: v.pipe(v.array(ID), v.maxLength(1000)),
    card: v.optional(v.strictObject({ id: ID, doubt: v.optional(text(10_000)) })),
    note: text(100_000),
    tags: TAGS,
    colour: PASSAGE_COLOUR,
    opened: text(MOST_STATED),
  }),
  'passages/change': v.strictObject({
    id: UUID,
    base: v.pipe(v.string(), v.isoTimestamp()),
    change: v.strictObject({
      note: v.optional(text(100_000)),
      tags: v.optional(TAGS),
      colour: v.optional(PASSAGE_COLOUR),
      entities: v.optional(
        v.array(
          v.strictObject({
            id: text(100),
            name: text(1000),
            by: v.picklist(['name', 'hand']),
            status: text(10_000),
            inDoubt: v.optional(v.literal(true)),
          }),
        ),
      ),
    }),
  }),
  'passages/delete': v.strictObject({ id: UUID }),
  'passages/undo': v.strictObject({
    undo: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(10_000)),
  }),
  'passages/note': v.strictObject({ note: text(100_000) }),
  'passages/tags': v.null(),
  'watchlist/load': v.null(),
  'watchlist/index': v.null(),
  'watchlist/rules': v.strictObject({ version: text(100), records: RECORDS }),
  'watchlist/card': v.strictObject({ id: ID }),
  'watchlist/edit': v.strictObject({ id: ID }),
  'frame/read': v.null(),
  'frame/host': v.null(),
  'frame/changed': v.null(),
  'frame/tell-all': v.null(),
  'frame/show': v.strictObject({ frameId: v.pipe(v.number(), v.integer()), key: v.string() }),
  'frame/step': v.strictObject({
    frameId: v.pipe(v.number(), v.integer()),
    step: v.picklist([1, -1]),
    isFresh: v.boolean(),
  }),
  'site/switch': v.null(),
  'panel/open': v.null(),
  'look-up/take': v.strictObject({ windowId: v.pipe(v.number(), v.integer()) }),
  'page/returned': v.null(),
  'page/counted': v.strictObject({ names: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
};

/** @throws MessageError `bad request` */
export function checkRequest(name: keyof ToBackground, request: unknown): unknown {
  const result = v.safeParse(schemas[name], request);
  if (!result.success) throw new MessageError('bad request', `${name}: ${result.issues[0].message}`);
  return result.output;
}
