/** A sentence of a catalogue, and how what changes in it is put in. */

/** With `{placeholders}`; in forms by the plural rules of its language where it depends on `{count}`. */
export type Sentence = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Sentences = Readonly<Record<string, Sentence>>;

const PLACEHOLDER = /\{(\w+)\}/;

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
