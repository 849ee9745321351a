/** Why a name is "uncertain": the name may be short for another, or nothing but the name fits. */
import type { Kind } from '../lexicon/terms.ts';
import { isInDoubt, type Mark, type Reason, type Via } from './mention.ts';

/**
 * `number`: the ship's IMO number stands in the text. `short form`: so does the full name, beyond doubt. `supported`: something else
 * speaks for the name.
 */
export type Doubt = 'undecided' | 'short form' | 'only short form' | 'number' | 'supported' | 'name';

export interface Doubted {
  mark: Mark | null;
  via: Via;
  id: string | null;
  kind: Kind;
  /** Left out where the card stands for a name, not for one place of it. */
  reason?: Pick<Reason, 'support'>;
}

/** Undefined where there is no doubt whom it means. */
export function doubtOf({ mark, via, id, kind, reason }: Doubted): Doubt | undefined {
  if (id === null) return 'undecided';
  if (!isInDoubt(mark)) return undefined;
  const support = reason?.support?.kind;
  if (via === 'short-form') return support === 'full name' ? 'short form' : 'only short form';
  if (kind === 'Vessel' && support === 'IMO number') return 'number';
  // That the country is spoken of is said of everybody there.
  return support && support !== 'country' ? 'supported' : 'name';
}
