/** What the sites print: invented notes from a reading room, with names that the lexicon marks wherever they stand. */
import type { Mark } from '../../src/core/matching/mention.ts';

/** "listed Banco Delta Asia" -> how many such marks. */
export type MarkCounts = Record<string, number>;

const NAMES: readonly [text: string, mark: Mark][] = [
  ['Reconnaissance General Bureau', 'listed'],
  ['Tanchon Commercial Bank', 'listed'],
  ['Banco Delta Asia', 'named'],
  ['Green Pine Associated Corporation', 'listed'],
  ['Executive Order 13722', 'named'],
  ['Korea Mining Development Trading Corporation', 'listed'],
];

export const LISTED = 'Reconnaissance General Bureau';

export interface Story {
  number: number;
  title: string;
  /** Where the one name of the story stands. */
  text: string;
  /** Names nobody. */
  more: string;
}

const SENTENCES: readonly ((name: string) => string)[] = [
  (name) => `Readers asked which public lists give ${name}, and since when.`,
  (name) => `The newest copy of the register has a line on ${name} with its number.`,
  (name) => `On the third shelf stands a folder about ${name}, next to the atlases.`,
  (name) => `The clerk wrote ${name} on a card and put it into the drawer.`,
];

export const nameOf = (number: number): string => NAMES[number % NAMES.length]![0];

export function storyOf(number: number): Story {
  return {
    number,
    title: `Note ${number} from the reading room`,
    text: SENTENCES[number % SENTENCES.length]!(nameOf(number)),
    more: `The room closes at ${1 + (number % 11)} in the afternoon; umbrellas stay at the door.`,
  };
}

export const storiesOf = (count: number): Story[] =>
  Array.from({ length: count }, (_, number) => storyOf(number));

/** The first word of the name stands in an element of its own, as stressed words do. */
export function storyHtml({ number, title, text, more }: Story): string {
  const name = nameOf(number);
  const [first = ''] = name.split(' ');
  const stressed = text.replace(name, `<em>${first}</em>${name.slice(first.length)}`);
  return `<article id="note-${number}"><h2>${title}</h2><p>${stressed}</p><p>${more}</p></article>`;
}

/** How often each name stands in these texts, as marks. */
export function marksIn(...texts: readonly string[]): MarkCounts {
  const counts: MarkCounts = {};
  for (const text of texts) {
    for (const [name, mark] of NAMES) {
      const found = text.replaceAll(/<[^>]*>/g, '').split(name).length - 1;
      if (found > 0) counts[`${mark} ${name}`] = (counts[`${mark} ${name}`] ?? 0) + found;
    }
  }
  return counts;
}
