/** What the reading page says where a document cannot be shown: what is the matter, and what to do. */
import type { DocumentFault } from '../../documents/document-error.ts';

export const FAULT_WORDS: Record<DocumentFault, string> = {
  'too large': 'This file is too large: texts may have 20 MB, PDFs 200 MB. Open a part of it.',
  'not readable': 'This is no web page, text or PDF. Save it as one of these and open that.',
  'broken pdf':
    'This PDF is damaged and cannot be read. Download it again, or copy its text and paste it here.',
  'encrypted pdf': 'This PDF is locked with a password. Open it elsewhere, copy its text and paste it here.',
  'pdf without text':
    'This PDF holds pictures of pages and no text. A program for text recognition can add it.',
  empty: 'There is no text in it.',
};

/** For what nobody foresaw. */
export const FAILED = 'This could not be read. Copy its text and paste it here.';
