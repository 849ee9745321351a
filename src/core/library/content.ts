/** What a page of ours has of the library so far. */
import type { PassageIndex } from './search.ts';

export type LibraryContent =
  | { state: 'loading' }
  /** There is no storage here, or it cannot be read. */
  | { state: 'failed'; why: 'unavailable' | 'broken' }
  /** `version` counts the changes of the index. */
  | { state: 'ready'; index: PassageIndex; version: number };
