/** What a page calls somebody, where that is not all the heading: a reader must recognise what was read. */
import { isInDoubt } from '../../core/matching/mention.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import { isHeading, isOfHeading } from '../../core/text/of-heading.ts';

type Written = Pick<PageName, 'name' | 'written' | 'mark' | 'inDoubt'>;

/**
 * The fullest form of the heading that stands there, then the others; none where nothing else stands there. Of what is uncertain a part
 * of the heading is told, too: that no more stands there is why.
 */
export function writtenHere({ name, written: all, mark, inDoubt }: Written): string[] {
  if (isInDoubt(mark))
    return inDoubt.written.every((words) => isHeading(words, name)) ? [] : once(inDoubt.written);
  const written = all.filter((words) => !inDoubt.written.includes(words));
  const others = written.filter((words) => !isOfHeading(words, name));
  if (others.length === 0) return [];
  const fullest = written
    .filter((words) => isOfHeading(words, name))
    .sort((one, other) => other.length - one.length);
  return once([...fullest.slice(0, 1), ...others]);
}

/** Of one that is surely there: what may be somebody else, be it the heading itself. */
export function uncertainHere({ mark, inDoubt }: Pick<Written, 'mark' | 'inDoubt'>): string[] {
  return isInDoubt(mark) ? [] : once(inDoubt.written);
}

const once = (written: readonly string[]) => [
  ...new Map(written.map((words) => [words.toLowerCase(), words])).values(),
];
