/** What a page calls somebody, where that is not all the heading: a reader must recognise what was read. */
import type { PageName } from '../../core/matching/page-names.ts';

/** The fullest form of the heading that stands there, then the others; none where nothing else stands there. */
export function writtenHere({ name, written }: Pick<PageName, 'name' | 'written'>): string[] {
  const heading = inWords(name);
  const isOfHeading = (words: string) => heading.includes(inWords(words));
  const others = written.filter((words) => !isOfHeading(words));
  if (others.length === 0) return [];
  const fullest = written.filter(isOfHeading).sort((one, other) => other.length - one.length);
  return [
    ...new Map([...fullest.slice(0, 1), ...others].map((words) => [words.toLowerCase(), words])).values(),
  ];
}

/** "DA" is no part of "Dandong Agents". */
const inWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
