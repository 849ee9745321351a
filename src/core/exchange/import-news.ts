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

/** What is known of a file once all of it was read. */
export interface WholeFile {
  /** In so many passages names were linked. */
  linked: number;
  /** Of the researcher's own list, where the file has one. */
  names: NamesPlan | undefined;
  /** Of a file of Sidelight's: when it was made (ISO time), and the list as it stands there. */
  own: { madeAt: string; watchlist: string } | undefined;
}

export type ImportNews =
  /** So many items of the file are read. */
  | { news: 'read'; done: number; all: number }
  /** A part of the plan: handed over whole, a large one would hold the page up. */
  | { news: 'planned'; items: ImportPlan }
  | ({ news: 'done' } & WholeFile)
  | { news: 'unreadable'; fault: FileFault }
  | { news: 'trouble'; trouble: Trouble };

/** What became of reading a file. */
export type Reading =
  | ({ plan: ImportPlan } & WholeFile)
  | { fault: FileFault }
  | { trouble: Trouble }
  | 'cancelled';
