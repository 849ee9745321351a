import { ENGLISH } from '../../src/core/words/english.ts';
import { createLastDone } from '../../src/ui/last-done.ts';
import { sayTrouble } from '../../src/ui/library/say-trouble.ts';

export const troubleOf = async () => 'failed' as const;

/** What the library did last, with nobody to show it. */
export const lastDone = <U>() =>
  createLastDone<U>({
    words: () => ENGLISH,
    troubleOf,
    sayTrouble,
    onDone: () => {},
    onBehind: () => {},
    onChanged: () => {},
  });
