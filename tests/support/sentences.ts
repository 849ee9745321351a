/** What a sentence of a catalogue is made of. */
import type { Sentence } from '../../src/core/words/sentence.ts';

/** All forms that it has. */
export const formsOf = (sentence: Sentence) =>
  typeof sentence === 'string' ? [sentence] : Object.values(sentence);

/** Names of the placeholders of a form. */
export const placeholdersOf = (form: string) =>
  new Set([...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
