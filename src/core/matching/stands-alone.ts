/** What may be shown of a page before all of it is read: nothing that the rest could take back. */
import type { Mention } from './mention.ts';

/**
 * Whether a mention that a part of a page was enough for stays one, whatever else the page says. What only support made certain may be
 * as well supported elsewhere for somebody else, and a short form may be another's too; a doubt stays at least a doubt.
 */
export function standsAlone({ mark, via, evidence }: Mention): boolean {
  if (mark === 'uncertain' || mark === 'yours-uncertain') return via !== 'short-form';
  return evidence.length === 0;
}
