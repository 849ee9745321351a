/** The names of a page in the groups of the popup, surest first; background names are folded away. */
import type { Mark } from '../../core/matching/mention.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import type { Words } from '../../core/words/words.ts';

export interface NameGroup {
  mark: Mark;
  title: string;
  meaning: string;
  folded: boolean;
  rows: PageName[];
}

const ORDER: readonly Mark[] = ['listed', 'named', 'uncertain', 'background'];

export function groupNames(names: readonly PageName[], { say }: Words): NameGroup[] {
  return ORDER.map((mark) => ({
    mark,
    title: say(`mark.${mark}`),
    meaning: say(`markMeans.${mark}`),
    folded: mark === 'background',
    rows: names.filter((name) => name.mark === mark),
  })).filter(({ rows }) => rows.length > 0);
}

/** Whether a name is among those that were filtered for: by its heading, or as it stands on the page. */
export function isWanted({ name, written }: Pick<PageName, 'name' | 'written'>, wanted: string): boolean {
  const words = wanted.trim().toLowerCase();
  return [name, ...written].some((text) => text.toLowerCase().includes(words));
}
