/** seeds/corrections.yaml: the public log of what was withdrawn. */
import * as v from 'valibot';
import { isoDate } from './entity.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('this is empty. Fill it'));

export const CorrectionsSchema = v.array(
  v.strictObject({
    date: isoDate,
    /** Of the entry that was withdrawn. */
    id: text,
    /** One neutral sentence on what was wrong with the entry. */
    why: text,
    /** `UN KPi.024`: where its listings stood, so that an import does not bring it back under another id. */
    references: v.optional(v.array(text), []),
    /** Its names as the log may keep them: a guess can be tested against them, no name can be read from them, and the same name gives the same. */
    nameHashes: v.optional(
      v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u, 'a name hash is 16 hexadecimal digits'))),
      [],
    ),
  }),
);

export type Correction = v.InferOutput<typeof CorrectionsSchema>[number];

/** What a reader is shown of it: the id, and nothing by which a name could be guessed. */
export type PublicCorrection = Pick<Correction, 'date' | 'id' | 'why'>;

/** How a listing is named in the log. */
export function listingKey(authority: string, reference: string): string {
  return `${authority} ${reference}`;
}
