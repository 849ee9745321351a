/** Under which code a failure of the store travels. */
import type { ErrorCode } from '../messages/protocol.ts';
import { DatabaseUnavailable, StorageFull } from '../store/failures.ts';
import { ChangedMeanwhile, UnknownPassage } from '../store/passages.ts';

/** The narrower first: a full disk is a database that cannot be used, too. */
const CODES: readonly [kind: new (...args: never[]) => Error, code: ErrorCode][] = [
  [StorageFull, 'storage full'],
  [DatabaseUnavailable, 'database unavailable'],
  [ChangedMeanwhile, 'changed meanwhile'],
  [UnknownPassage, 'unknown passage'],
];

export function codeOfFailure(error: unknown): ErrorCode | undefined {
  return CODES.find(([kind]) => error instanceof kind)?.[1];
}
