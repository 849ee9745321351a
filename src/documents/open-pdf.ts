/**
 * PDF -> the text of its pages, by pdf.js: its parser alone, in a worker of its own. Nothing is drawn, no font is loaded, no
 * script of a PDF is run. The only importer of pdfjs-dist.
 */
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import { DocumentError } from './document-error.ts';
import { linesOf, type PdfPiece, paragraphsOfLines } from './pdf-lines.ts';

export interface PdfParts {
  /** Address of pdf.js's worker. */
  worker: string;
  /** Address of the folder of its tables for East Asian encodings. */
  encodings: string;
}

export interface OpenPdf {
  pages: number;
  /** @param page from 1 */
  readPage(page: number): Promise<string[]>;
  close(): Promise<void>;
}

/** @throws DocumentError */
export async function openPdf(data: Uint8Array, { worker, encodings }: PdfParts): Promise<OpenPdf> {
  GlobalWorkerOptions.workerSrc = worker;
  const task = getDocument({
    data,
    cMapUrl: encodings,
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    // Errors only: what a PDF has wrong with it is no business of the console's.
    verbosity: 0,
  });
  const pdf = await task.promise.catch(async (error: Error) => {
    await task.destroy();
    throw new DocumentError(error.name === 'PasswordException' ? 'encrypted pdf' : 'broken pdf');
  });
  return {
    pages: pdf.numPages,
    async readPage(number) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      return paragraphsOfLines(
        linesOf(items.filter((item): item is PdfPiece & typeof item => 'str' in item)),
      );
    },
    close: () => task.destroy(),
  };
}
