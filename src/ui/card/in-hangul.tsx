/** Beside the heading of an entry, its name in Hangul. */
import type { EntityCard } from '../../core/card/entity-card.ts';

export function InHangul({ card: { hangul } }: { card: Pick<EntityCard, 'hangul'> }) {
  return hangul === undefined ? null : (
    <>
      {' '}
      <span lang="ko">{hangul}</span>
    </>
  );
}
