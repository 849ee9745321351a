/** The names of a page in the groups of the popup, surest first; background names are folded away. */
import type { Mark } from '../../core/matching/mention.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import { MARK_MEANINGS, MARK_WORDS } from '../words.ts';

export interface NameGroup {
  mark: Mark;
  title: string;
  meaning: string;
  folded: boolean;
  rows: PageName[];
}

const ORDER: readonly Mark[] = ['listed', 'named', 'uncertain', 'background'];

export function groupNames(names: readonly PageName[]): NameGroup[] {
  return ORDER.map((mark) => ({
    mark,
    title: MARK_WORDS[mark],
    meaning: MARK_MEANINGS[mark],
    folded: mark === 'background',
    rows: names.filter((name) => name.mark === mark),
  })).filter(({ rows }) => rows.length > 0);
}
