/** Who is named on a page for certain: a name that may mean somebody else is no part of what is said of its entry. */
import type { Mark } from '../matching/mention.ts';
import type { PageName } from '../matching/page-names.ts';

/**
 * @param places the painted names; their key is the entity's id where one is meant
 * @param names all names of the page: those in the background are not painted
 */
export function surelyNamed(
  places: readonly { key: string; mark: Mark }[],
  names: readonly Pick<PageName, 'id' | 'mark'>[],
): Set<string> {
  const painted = places.filter(({ mark }) => mark !== 'uncertain').map(({ key }) => key);
  const inBackground = names.flatMap(({ id, mark }) => (id !== null && mark === 'background' ? [id] : []));
  return new Set([...painted, ...inBackground]);
}
