/** What a search, a filter or a page of the browse page is called. */
import type { Results } from '../../core/browse/catalogue.ts';
import type { Route } from '../../core/browse/route.ts';
import type { Words } from '../../core/words/words.ts';

/** What a search or a filter came to. */
export function outcome(
  { names, notes, isNear }: Results,
  all: number,
  isSearch: boolean,
  { say, list }: Words,
): string {
  if (names === 0 && notes.length === 0) return say(isSearch ? 'browse.nothingFound' : 'browse.noneFits');
  const found = list([
    ...(names > 0 ? [say('browse.nameCount', { count: names })] : []),
    ...(notes.length > 0 ? [say('browse.noteCount', { count: notes.length })] : []),
  ]);
  if (isNear) return say('browse.near', { found });
  return names === all || notes.length > 0
    ? say('browse.found', { found })
    : say('browse.foundOf', { found, all });
}

/** @param heading of the entry or note that is shown */
export function titleOf({ page }: Route, heading: string | undefined, { say }: Words): string {
  switch (page) {
    case 'entity':
    case 'note':
      return heading ? `${heading} · Sidelight` : 'Sidelight';
    case 'names':
      return say('browse.title');
    default:
      return say(`browse.title.${page}`);
  }
}
