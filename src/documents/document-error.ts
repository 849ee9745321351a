/** Why a document cannot be shown. What to say of each: ui/reading/failures.ts. */

export type DocumentFault =
  | 'too large'
  | 'not readable'
  | 'broken pdf'
  | 'encrypted pdf'
  /** Pictures of pages, as a scanner makes them. */
  | 'pdf without text'
  | 'empty';

export class DocumentError extends Error {
  constructor(readonly fault: DocumentFault) {
    super(fault);
  }
}
