/** Under which id a name of the watchlist is known outside it: in mentions, in saved passages, on cards. */

/** The ids of the lexicon hold no underscore, so none of them can ever be one of these. */
const PREFIX = 'yours_';

/** By this `status` earlier versions told that a link with one of them was in doubt; any other says nothing. */
export const IN_DOUBT = 'uncertain';

export function watchedId({ id }: { id: string }): string {
  return PREFIX + id;
}

/** `yours_orion-star` -> `orion-star`; undefined for an id of the lexicon. */
export function entryIdOf(entityId: string): string | undefined {
  return entityId.startsWith(PREFIX) ? entityId.slice(PREFIX.length) : undefined;
}
