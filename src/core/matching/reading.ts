/** Half-way between a hit and a mention. */
import type { Evidence } from './mention.ts';
import type { EntityRule, NameRule } from './rules.ts';
import type { Hit } from './scan.ts';

/** One entity a hit could mean, with the best of its names. */
export interface Reading {
  entity: number;
  rule: EntityRule;
  name: NameRule;
  /** The reader has said that it is not this one. */
  leftOut?: boolean;
}

/** A hit on its way to being a mention. */
export interface OpenHit extends Hit {
  readings: Reading[];
  /** Set once it is decided. */
  decided?: { readings: { reading: Reading; evidence: Evidence[] }[]; certain: boolean };
  /** Why it is left unmarked. */
  unmarked?: string;
}
