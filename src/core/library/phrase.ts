/** Words that stand side by side in one text of a passage. */
import { typedText, wordsTyped } from '../browse/search-words.ts';
import type { Passage } from './passage.ts';
import type { Phrase } from './query.ts';

const HANGUL = /[가-힣]/u;

/** Texts that were read for a phrase. */
const read = new WeakMap<Passage, string>();

export function phraseTest({ text, isClosed }: Phrase): (passage: Passage) => boolean {
  const words = wordsTyped(text);
  // The index has found the one word already.
  if (words.length === 0 || (words.length === 1 && !isClosed)) return () => true;
  const phrase = words.join(' ');
  // Korean writes particles and other names onto a name.
  const before = HANGUL.test(phrase.charAt(0)) ? '' : ' ';
  const after = isClosed && !HANGUL.test(phrase.at(-1)!) ? ' ' : '';
  const wanted = `${before}${phrase}${after}`;
  return (passage) => textOf(passage).includes(wanted);
}

/** Folded words of each text between spaces, a line for each. To read tens of thousands at one key would be felt: they are read before. */
export function textOf(passage: Passage): string {
  const known = read.get(passage);
  if (known !== undefined) return known;
  const { quote, paragraph, entities, note, tags, page } = passage;
  const texts = [
    quote.exact,
    paragraph,
    ...entities.map(({ name }) => name),
    note,
    ...tags,
    page.title,
    page.site,
    page.publication ?? '',
    page.author,
  ];
  const text = texts.map((one) => ` ${typedText(one)} `).join('\n');
  read.set(passage, text);
  return text;
}
