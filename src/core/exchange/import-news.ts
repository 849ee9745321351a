/** What the worker that plans an import is asked, and what it says. Plain data. */
import type { Trouble } from '../library/trouble.ts';
import type { NamesPlan } from '../watch/import.ts';
import type { FileFault } from './faults.ts';
import type { ImportPlan } from './import-plan.ts';

export interface ImportOrder<Rules> {
  file: Blob;
  /** lexicon.js as text, the rules that go with it, and their version: to find who is named. */
  lexicon: { script: string; rules: Rules; version: string };
}

export type ImportNews =
  /** So many items of the file are read. */
  | { news: 'read'; done: number; all: number }
  /** A part of the plan: handed over whole, a large one would hold the page up. */
  | { news: 'planned'; items: ImportPlan }
  /** In so many passages names were linked. `names`: of the researcher's own list, where the file has one. */
  | { news: 'done'; linked: number; names: NamesPlan | undefined }
  | { news: 'unreadable'; fault: FileFault }
  | { news: 'trouble'; trouble: Trouble };

/** What became of reading a file. */
export type Reading =
  | { plan: ImportPlan; linked: number; names: NamesPlan | undefined }
  | { fault: FileFault }
  | { trouble: Trouble }
  | 'cancelled';
