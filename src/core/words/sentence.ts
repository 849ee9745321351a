/** A sentence of a catalogue, and how what changes in it is put in. */

/** With `{placeholders}`; in forms by the plural rules of its language where it depends on `{count}`. */
export type Sentence = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Sentences = Readonly<Record<string, Sentence>>;

const PLACEHOLDER = /\{(\w+)\}/;

/** All forms that a sentence has. */
export function formsOf(sentence: Sentence): string[] {
  return typeof sentence === 'string' ? [sentence] : Object.values(sentence);
}

/** Names of the placeholders, each once, in order of the alphabet. */
export function placeholdersOf(form: string): string[] {
  return [...new Set(split(form).filter((_, index) => index % 2 === 1))].sort();
}

/** The parts of a sentence in order, values in the places of their placeholders. @throws where a value is missing */
export function fill<T>(form: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return split(form)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      if (!(part in values)) throw new Error(`“${form}” needs a value for {${part}}.`);
      return values[part] as T;
    })
    .filter((part) => part !== '');
}

/** Text, name of a placeholder, text, ... */
function split(form: string): string[] {
  return form.split(new RegExp(PLACEHOLDER, 'g'));
}
