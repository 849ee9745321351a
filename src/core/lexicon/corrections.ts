/** seeds/corrections.yaml: the public log of what was withdrawn. */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('this is empty. Fill it'));

export const CorrectionsSchema = v.array(
  v.strictObject({
    date: v.pipe(v.string(), v.isoDate('write the date as YYYY-MM-DD')),
    /** Of the entry that was withdrawn. */
    id: text,
    /** One neutral sentence on what was wrong with the entry. */
    why: text,
  }),
);

export type Correction = v.InferOutput<typeof CorrectionsSchema>[number];
