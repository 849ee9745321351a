/** The relations that the lexicon states; comes with the first page on which two names stand. */
import type { RelationSentence } from '../core/browse/relations.ts';
import { referenceOf } from '../core/card/reference-of.ts';
import { officialRelations } from '../core/relations/official.ts';
import type { Words } from '../core/words/words.ts';
import { readWholeLexicon } from './read-lexicon.ts';

/** @param words what sources are named in */
export async function readRelations(words: Words): Promise<RelationSentence[]> {
  const { lexicon } = await readWholeLexicon();
  return officialRelations(lexicon.entities, referenceOf(lexicon, words));
}
