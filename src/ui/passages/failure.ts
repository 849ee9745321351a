/** What is said when something was not saved. */
import type { Key, Words } from '../../core/words/words.ts';
import type { ErrorCode } from '../../messages/protocol.ts';

const KNOWN: readonly ErrorCode[] = [
  'storage full',
  'database unavailable',
  'changed meanwhile',
  'unknown passage',
];

export function failureWords(words: Words, code: ErrorCode | undefined): string {
  const known = KNOWN.find((one) => one === code);
  return words.say((known ? `passages.failed.${known}` : 'passages.failed.other') as Key);
}
