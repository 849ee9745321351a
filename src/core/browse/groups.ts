/** Entities under their kinds, each in the order of its names. */
import { KINDS, type Kind } from '../lexicon/terms.ts';

export interface KindGroup<E> {
  kind: Kind;
  entities: E[];
}

/** Kinds nobody is of are left out. */
export function groupByKind<E extends { kind: Kind; name: string }>(entities: readonly E[]): KindGroup<E>[] {
  const inOrder = new Intl.Collator('en').compare;
  return KINDS.map((kind) => ({
    kind,
    entities: entities.filter((one) => one.kind === kind).sort((a, b) => inOrder(a.name, b.name)),
  })).filter((group) => group.entities.length > 0);
}
