/**
 * The watchlist: names of the researcher's own, each with its names and a note. What may be written is a part of what a seed may say
 * (core/lexicon/entity.ts): nothing of lists, for no list has it by standing here.
 */
import * as v from 'valibot';
import { EntitySchema, NameSchema } from '../lexicon/entity.ts';
import { KINDS } from '../lexicon/terms.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const WatchNameSchema = v.pick(NameSchema, [
  'text',
  'type',
  'strength',
  'case',
  'needs',
  'within',
  'ignore',
]);

export const WatchEntrySchema = v.strictObject({
  /** Never changes: saved passages go by it. */
  id: v.pipe(
    v.string('id must be text'),
    v.regex(ID, 'write the id in small letters, digits and hyphens: orion-star'),
  ),
  kind: v.picklist(KINDS, `kind must be one of: ${KINDS.join(', ')}`),
  name: EntitySchema.entries.name,
  imo: EntitySchema.entries.imo,
  names: v.pipe(v.array(WatchNameSchema), v.minLength(1, 'give at least one name')),
  /** Markdown; empty where there is none. */
  note: v.optional(
    v.pipe(
      v.string('note must be text: put it in quotes'),
      v.transform((text) => text.replace(/\r\n?/g, '\n')),
      v.trim(),
    ),
    '',
  ),
});

export const WatchlistSchema = v.array(WatchEntrySchema);

export type WatchName = v.InferOutput<typeof WatchNameSchema>;
export type WatchEntry = v.InferOutput<typeof WatchEntrySchema>;

/** The ids of the lexicon hold no underscore, so none of them can ever be one of these. */
const PREFIX = 'yours_';

/** Under which it is known outside the watchlist: in mentions, in saved passages, on cards. */
export function watchedId({ id }: Pick<WatchEntry, 'id'>): string {
  return PREFIX + id;
}

/** `yours_orion-star` -> `orion-star`; undefined for an id of the lexicon. */
export function entryIdOf(entityId: string): string | undefined {
  return entityId.startsWith(PREFIX) ? entityId.slice(PREFIX.length) : undefined;
}

/** An id for a new entry, made from its name where that has Latin letters. */
export function newEntryId(name: string, taken: ReadonlySet<string>): string {
  const made =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'name';
  let id = made;
  for (let number = 2; taken.has(id); number++) id = `${made}-${number}`;
  return id;
}
