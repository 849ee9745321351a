/** What happened, as a reader reads it. */
import type { Status } from '../lexicon/entity.ts';

export const ACTION_WORDS: Record<Status['action'], string> = {
  listed: 'Listed',
  amended: 'Entry amended',
  delisted: 'Taken off the list',
  'programme ended': 'Programme ended',
  imposed: 'Imposed',
  withdrawn: 'Withdrawn',
  adopted: 'Adopted',
  signed: 'Signed',
  ended: 'Ended',
  convicted: 'Convicted',
  'set aside': 'Conviction set aside',
  released: 'Released',
};
