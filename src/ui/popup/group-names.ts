/** The names of a page in the groups of the popup, surest first; the reader's own after them, and background names folded away. */
import { isYours, type Mark } from '../../core/matching/mention.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import type { Words } from '../../core/words/words.ts';

export interface NameGroup {
  mark: GroupMark;
  title: string;
  meaning: string;
  folded: boolean;
  rows: PageName[];
}

/** What is the reader's own is one group: sure or not, it says nothing of a list. */
type GroupMark = Exclude<Mark, 'yours-uncertain'>;

const ORDER: readonly GroupMark[] = ['listed', 'named', 'uncertain', 'yours', 'background'];

export function groupNames(names: readonly PageName[], { say }: Words): NameGroup[] {
  return ORDER.map((mark) => ({
    mark,
    title: say(`mark.${mark}`),
    meaning: say(`markMeans.${mark}`),
    folded: mark === 'background',
    rows: names.filter((name) => (mark === 'yours' ? isYours(name.mark) : name.mark === mark)),
  })).filter(({ rows }) => rows.length > 0);
}

/** Whether a name is among those that were filtered for: by its heading, or as it stands on the page. */
export function isWanted({ name, written }: Pick<PageName, 'name' | 'written'>, wanted: string): boolean {
  const words = wanted.trim().toLowerCase();
  return [name, ...written].some((text) => text.toLowerCase().includes(words));
}
