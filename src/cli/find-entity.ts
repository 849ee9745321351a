/** An id from the command line -> its entity, or the nearest there is. */

import type { Entity, Lexicon } from '../core/lexicon/lexicon.ts';
import { nearest } from '../core/lexicon/nearest.ts';
import { CommandError } from './command-error.ts';

/** @throws CommandError that names what the editor may have meant */
export function findEntity(lexicon: Lexicon, id: string): Entity {
  const wanted = id.replace(/\.yaml$/, '').toLowerCase();
  const found = lexicon.entities.find((entity) => entity.id === wanted);
  if (found) return found;
  const named = lexicon.entities.filter(({ names, imo }) =>
    [...names.map(({ text }) => text.toLowerCase()), imo ?? ''].includes(wanted),
  );
  if (named.length > 0) {
    throw new CommandError(
      `"${id}" is a name, not an id. Give the id: ${named.map((entity) => entity.id).join(', ')}.`,
    );
  }
  const ids = lexicon.entities.map((entity) => entity.id);
  const guess = nearest(wanted, ids);
  const parts = ids.filter((known) => known.includes(wanted)).slice(0, 5);
  const hint = guess.includes('Did you mean')
    ? guess
    : parts.length > 0
      ? ` There are: ${parts.join(', ')}.`
      : '';
  throw new CommandError(`There is no entity "${id}".${hint}`);
}
