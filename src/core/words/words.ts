/** Everything the interface says, in one language: sentences out of its catalogue, dates and lists by its rules. */
import type { ENGLISH_SENTENCES } from './english.ts';
import { directionOf, type Locale } from './locales.ts';
import { fill, type Sentences } from './sentence.ts';

/** A wrong one does not compile: they are those of src/locales/en. */
export type Key = keyof typeof ENGLISH_SENTENCES;
export type Values = Readonly<Record<string, string | number>>;

/** What the lexicon writes in English and other languages have words of their own for. */
export type TermGroup =
  | 'authority'
  | 'authorityFull'
  | 'authorityList'
  | 'measure'
  | 'meaning'
  /** How good a list calls an alias. */
  | 'quality'
  /** Of a copy of a list, by its source. */
  | 'copyDate';

export interface Words {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** @throws where the sentence is not in the catalogue, or one of its values is missing */
  say(key: Key, values?: Values): string;
  /** The sentence in its parts, for values that are more than text. */
  parts<T>(key: Key, values: Readonly<Record<string, T | string | number>>): (T | string)[];
  /** A term of the lexicon; as it is written there where the language has no other. */
  term(group: TermGroup, id: string, written: string): string;
  /** `2016-03-02` -> "2 March 2016", `2016-12` -> "December 2016"; anything else stays as it is. */
  date(day: string): string;
  /** `2021-07-01` -> "July 2021"; anything else stays as it is. */
  month(day: string): string;
  /** A time of day as the reader's clock shows it. @param time milliseconds since 1970 */
  clock(time: number): string;
  /** "the UN, the EU and Japan" */
  list(items: readonly string[]): string;
}

/** As it travels to a page. */
export interface CardWords {
  locale: Locale;
  sentences: Sentences;
}

/** How dates and lists are written, where that is more than the language: "2 March 2016", no comma before "and". */
const CONVENTIONS: Record<Locale, string> = { en: 'en-GB', ko: 'ko-KR' };

export function openWords(locale: Locale, sentences: Sentences): Words {
  const conventions = CONVENTIONS[locale];
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(conventions, { useGrouping: false });
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(conventions, { ...options, timeZone: 'UTC' });
  const days = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
  const months = formatter({ month: 'long', year: 'numeric' });
  // Twelve hours or twenty-four, as the reader's own system has it.
  const { hour12 } = new Intl.DateTimeFormat([], { hour: '2-digit' }).resolvedOptions();
  const hour = hour12 ? 'numeric' : '2-digit';
  const clock = new Intl.DateTimeFormat(conventions, { hour, minute: '2-digit', hour12 });
  const lists = new Intl.ListFormat(conventions, { type: 'conjunction' });

  function parts<T>(key: Key, values: Readonly<Record<string, T | string | number>>): (T | string)[] {
    const sentence = sentences[key];
    if (sentence === undefined) throw new Error(`There is no sentence “${key}” in ${locale}.`);
    const { count } = values;
    const form =
      typeof sentence === 'string'
        ? sentence
        : (sentence[plural.select(typeof count === 'number' ? count : Number.NaN)] ?? sentence.other);
    if (form === undefined) throw new Error(`“${key}” has no form for ${count} in ${locale}.`);
    return fill(form, values).map((part) => (typeof part === 'number' ? number.format(part) : part));
  }

  return {
    locale,
    direction: directionOf(locale),
    say: (key, values = {}) => parts(key, values).join(''),
    parts,
    term: (group, id, written) => {
      const term = sentences[`${group}.${id}`];
      return typeof term === 'string' ? term : written;
    },
    date: (day) => {
      const form = { 10: days, 7: months }[day.length];
      return form && /^\d{4}-\d{2}(?:-\d{2})?$/.test(day)
        ? form.format(new Date(`${day.padEnd(10, '-01')}T00:00:00Z`))
        : day;
    },
    month: (day) =>
      /^\d{4}-\d{2}/.test(day) ? months.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`)) : day,
    clock: (time) => clock.format(time),
    list: (items) => lists.format(items),
  };
}
