/** One more name for a passage. The surest that is known of a name counts; nothing makes it surer than it was. */
import { isInDoubt } from './in-doubt.ts';
import type { LinkedEntity } from './passage.ts';

/** @returns the same array where nothing is new */
export function withLink(links: LinkedEntity[], link: LinkedEntity): LinkedEntity[] {
  const known = links.filter(({ id }) => id === link.id);
  if (known.length === 0) return [...links, link];
  if (isInDoubt(link) || !known.every(isInDoubt)) return links;
  return [...links.filter(({ id }) => id !== link.id), link];
}
