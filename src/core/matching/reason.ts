/** Why a name is marked, or is not: what there is to say, before it is said (core/card/reason-words.ts). */
import type { Mention, Reason } from './mention.ts';
import type { Reading } from './reading.ts';

export function reasonFor(
  { id, via, evidence: [support] }: Pick<Mention, 'id' | 'via' | 'evidence'>,
  readings: readonly [Reading, ...Reading[]],
  unmarked: string | undefined,
): Reason {
  const { text: name, origin } = readings[0].name;
  return {
    via,
    name,
    ...(origin ? { origin } : {}),
    ...(unmarked ? { unmarked } : {}),
    ...(id === null ? { shared: readings.map(({ rule }) => rule.name) } : {}),
    ...(support ? { support } : {}),
  };
}
