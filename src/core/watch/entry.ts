/**
 * The watchlist: names of the researcher's own, each with its names and a note. What may be written is a part of what a seed may say
 * (core/lexicon/entity.ts): nothing of lists, for no list has it by standing here.
 */
import * as v from 'valibot';
import { EntitySchema, NameSchema } from '../lexicon/entity.ts';
import { KINDS } from '../lexicon/terms.ts';
import { hashText } from '../text/hash.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** In letters; with what is put before it, it is still an id of a message. */
const MOST_ID = 80;

const WatchNameSchema = v.pick(NameSchema, ['text', 'type', 'strength', 'case', 'needs', 'within', 'ignore']);

const WatchEntrySchema = v.strictObject({
  /** Never changes: saved passages go by it. */
  id: v.pipe(
    v.string('id must be text'),
    v.regex(ID, 'write the id in small letters, digits and hyphens: orion-star'),
    v.maxLength(MOST_ID, `write the id in at most ${MOST_ID} letters`),
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

/**
 * An id for a new entry. Two ships may have one name, in one list after years or in the lists of two researchers who give each other
 * files; and passages go by the id: so it is never made of the name alone.
 *
 * @param apart letters and digits that no other entry has, as by chance
 */
export function newEntryId(name: string, apart: string): string {
  return `${slugOf(name)}-${apart}`;
}

/** `Orion Star` -> `orion-star`; of letters that are not Latin a number is made, so that two are told apart. */
export function slugOf(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const latin = folded
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_ID - 20)
    .replace(/^-|-$/g, '');
  const isAll = !/[\p{L}\p{N}]/u.test(folded.replace(/[a-z0-9]/g, ''));
  const number = hashText(name.normalize('NFC')).toString(16).padStart(8, '0');
  return isAll && latin !== '' ? latin : [latin || 'name', number].join('-');
}
