/** Events of a history, as a seed has them, and what they are told against. */
import { referenceOf } from '../../src/core/card/reference-of.ts';
import type { Status } from '../../src/core/lexicon/entity.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { smallLexicon } from './small-lexicon.ts';

/** As of 21 November 2026. */
export const reference = referenceOf({ ...smallLexicon({}), version: '2026-11-21.00000000' }, ENGLISH);

const COPY: Record<string, string> = { UN: 'un-copy', OFAC: 'ofac-copy', EU: 'eu-copy' };

/** @param date ISO day */
export function status(
  authority: string,
  action: Status['action'],
  date: string,
  more: Partial<Status> = {},
): Status {
  const source = COPY[authority] ?? 'act-1';
  return { authority, action, date, reference: 'R1', measure: 'asset freeze', source, ...more };
}
