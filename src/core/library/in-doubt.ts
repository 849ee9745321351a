/** Whether somebody is linked with a passage though nothing on its page proved that it was meant. */
import { entryIdOf, IN_DOUBT } from '../watch/own-id.ts';
import type { LinkedEntity } from './passage.ts';

export function isInDoubt({ id, status, inDoubt }: Pick<LinkedEntity, 'id' | 'status' | 'inDoubt'>): boolean {
  return inDoubt === true || (status === IN_DOUBT && entryIdOf(id) !== undefined);
}

/** Of all the links of one passage, or of one article: where one of them is sure, it is named surely. */
export function isOnlyInDoubt(links: readonly LinkedEntity[], id: string): boolean {
  const isSome = links.some((link) => link.id === id && isInDoubt(link));
  return isSome && !links.some((link) => link.id === id && !isInDoubt(link));
}
