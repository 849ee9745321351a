/** Words of the interface that several surfaces share. */
import type { Mark } from '../core/matching/mention.ts';

export const MARK_WORDS: Record<Mark, string> = {
  listed: 'Listed',
  named: 'Named',
  uncertain: 'Uncertain',
  background: 'Background',
};

export const MARK_MEANINGS: Record<Mark, string> = {
  listed: 'On the newest copy we hold of at least one official list.',
  named: 'On none of the lists we checked, or never a matter for lists; our notes explain it.',
  uncertain: 'The name fits; nothing here proves it is meant.',
  background: 'Somebody or something everybody names. Not marked on this page.',
};

export function places(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}

/** A time of day as the reader's clock shows it. @param time milliseconds since 1970 */
export function clockTime(time: number): string {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
