/** A file or a text that a reader hands over -> its words as elements of our own page. Nothing is kept. */
import { decodeText, isText } from './decode-text.ts';
import { DocumentError } from './document-error.ts';
import { inertHtml } from './inert-html.ts';
import type { OpenPdf } from './open-pdf.ts';
import { paragraph, plainText } from './plain-text.ts';

const MEGABYTE = 1_000_000;
/** What a browser takes in without the reader thinking that it hangs. */
const LIMITS = { text: 20 * MEGABYTE, pdf: 200 * MEGABYTE };

export interface ReadOptions {
  into: Document;
  /** Brings pdf.js and opens the file with it. */
  openPdf: (data: Uint8Array) => Promise<OpenPdf>;
  onPage: (page: number, pages: number) => void;
  signal: AbortSignal;
}

/** @throws DocumentError; the signal's reason once it is aborted */
export async function readDocument(
  file: Blob & { name?: string },
  options: ReadOptions,
): Promise<DocumentFragment> {
  if (file.size > LIMITS.pdf) throw new DocumentError('too large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  options.signal.throwIfAborted();
  if (isPdf(bytes)) return readPdf(bytes, options);
  if (bytes.length > LIMITS.text) throw new DocumentError('too large');
  if (!isText(bytes)) throw new DocumentError('not readable');
  const isHtml = /html/.test(file.type) || /\.(?:x?html?|xht)$/i.test(file.name ?? '') || isHtmlText(bytes);
  const text = decodeText(bytes, { isHtml });
  return filled(isHtml ? inertHtml(text, options.into) : plainText(text, options.into));
}

async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<DocumentFragment> {
  const { into, openPdf, onPage, signal } = options;
  const pdf = await openPdf(bytes);
  try {
    const copy = into.createDocumentFragment();
    let hasText = false;
    for (let number = 1; number <= pdf.pages; number++) {
      signal.throwIfAborted();
      onPage(number, pdf.pages);
      const paragraphs = await pdf.readPage(number).catch(() => {
        throw new DocumentError('broken pdf');
      });
      hasText ||= paragraphs.length > 0;
      copy.append(pageOf(number, paragraphs, into));
    }
    signal.throwIfAborted();
    if (!hasText) throw new DocumentError('pdf without text');
    return copy;
  } finally {
    await pdf.close();
  }
}

function pageOf(number: number, paragraphs: readonly string[], into: Document): HTMLElement {
  const page = into.createElement('section');
  const heading = into.createElement('h2');
  heading.className = 'page-number';
  heading.textContent = `Page ${number}`;
  page.append(heading, ...paragraphs.map((text) => paragraph([text], into)));
  return page;
}

function filled(copy: DocumentFragment): DocumentFragment {
  if (!copy.textContent?.trim()) throw new DocumentError('empty');
  return copy;
}

/** Something may stand before the mark of a PDF. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function isHtmlText(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return /^[^<]*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)\b/i.test(head);
}
