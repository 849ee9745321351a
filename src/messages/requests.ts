/** What each request to the background must look like. Checked where it arrives; kept out of the content script. */
import * as v from 'valibot';
import { MessageError } from './channel.ts';
import type { Request, ToBackground } from './protocol.ts';

const ID = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));

const COLOUR = v.picklist(['amber', 'blue', 'green', 'purple']);

const schemas: { [N in keyof ToBackground]: v.GenericSchema<unknown, Request<ToBackground, N>> } = {
  'entity/read': v.strictObject({
    id: ID,
    articleDay: v.optional(v.pipe(v.string(), v.isoDate())),
  }),
  'rules/read': v.strictObject({
    records: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(20_000)),
  }),
  'lexicon/state': v.null(),
  'card/load': v.null(),
  'card/words': v.null(),
  'marks/load': v.null(),
  'marks/dress': v.strictObject({ colour: COLOUR, before: COLOUR }),
  'left-out/add': v.strictObject({
    ids: v.pipe(v.array(ID), v.minLength(1), v.maxLength(50)),
    words: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
    text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(5000)),
    why: v.optional(v.pipe(v.string(), v.maxLength(1000))),
    page: v.optional(v.number()),
  }),
  'left-out/take-back': v.strictObject({ key: v.string() }),
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
  'panel/open': v.null(),
  'look-up/take': v.strictObject({ windowId: v.pipe(v.number(), v.integer()) }),
  'page/counted': v.strictObject({ names: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
};

/** @throws MessageError `bad request` */
export function checkRequest(name: keyof ToBackground, request: unknown): unknown {
  const result = v.safeParse(schemas[name], request);
  if (!result.success) throw new MessageError('bad request', `${name}: ${result.issues[0].message}`);
  return result.output;
}
