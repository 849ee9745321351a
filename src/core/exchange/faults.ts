/** What can be wrong with a file that is taken in, as data; src/core/exchange/fault-words.ts has the sentences. */
import type { OtherKind } from './file-kind.ts';

/** Nothing of the file can be read. */
export type FileFault =
  /** names: a researcher's own list, which belongs elsewhere. */
  | { kind: 'empty' | 'not text' | 'cut off' | 'not JSON' | 'no annotations' | 'names' }
  | { kind: 'too large'; megabytes: number; most: number }
  /** More passages, or more parts of any kind, than could be held. */
  | { kind: 'too many'; most: number }
  | { kind: 'another kind'; what: OtherKind }
  /** Written by a later version of Sidelight. */
  | { kind: 'newer'; version: number };

export class UnreadableFile extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.kind);
    this.name = 'UnreadableFile';
  }
}

/** One item of the file cannot be read; the others can. */
export interface ItemFault {
  /** `target.selector.0.exact`; empty where no one field is to blame. */
  field: string;
  problem: ItemProblem;
}

export type ItemProblem =
  | 'missing'
  | 'of the wrong form'
  /** An address that is a script or a file in itself. */
  | 'no address of a page'
  /** A note on a whole page, or an answer to another note: neither has words of a page. */
  | 'no passage'
  | 'a reply'
  /** Another item of the file has the same id and says something else. */
  | 'twice';
