/** The formats that passages are given away in, each as the file it makes. */
import type { Passage } from '../library/passage.ts';
import { dayOf } from '../text/day-of.ts';
import type { Words } from '../words/words.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import { type EntityFacts, writeCsv } from './csv.ts';
import { fileTime } from './file-name.ts';
import { writeLibrary } from './library-file.ts';
import { markdownFiles } from './markdown.ts';
import { writeReport } from './report.ts';
import { writeRis } from './ris.ts';
import { zipped } from './zip.ts';

/** In the order in which they are offered. */
export const FORMATS = ['library', 'table', 'vault', 'ris', 'bibtex', 'csl', 'report'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportOptions {
  /** Of the report: "Dandong agents since June". */
  title: string;
  /** ISO time. */
  madeAt: string;
  /** Of the table: whether Excel shall know it for UTF-8. */
  bom: boolean;
  facts: () => Promise<(entityId: string) => EntityFacts | undefined>;
  /** Version of the lexicon that `facts` are of. */
  lexicon: string;
  words: Words;
}

export interface ExportFile {
  name: string;
  /** Media type. */
  type: string;
  /** For a Blob. */
  parts: (string | Uint8Array<ArrayBuffer>)[];
}

export async function exportFile(
  format: Format,
  passages: readonly Passage[],
  options: ExportOptions,
): Promise<ExportFile> {
  const { madeAt, words } = options;
  const file = (ending: string, type: string, parts: ExportFile['parts']) => ({
    name: `sidelight-${dayOf(madeAt)}.${ending}`,
    type,
    parts,
  });
  switch (format) {
    case 'library':
      return file('jsonld', 'application/ld+json', [...writeLibrary({ passages, madeAt })]);
    case 'table':
      return file('csv', 'text/csv;charset=utf-8', [
        writeCsv(passages, { ...options, facts: await options.facts() }),
      ]);
    case 'vault':
      return file('zip', 'application/zip', [zipped(markdownFiles(passages, words))]);
    case 'ris':
      return file('ris', 'application/x-research-info-systems', [writeRis(passages, words)]);
    case 'bibtex':
      return file('bib', 'application/x-bibtex', [writeBibtex(passages, words)]);
    case 'csl':
      return file('json', 'application/vnd.citationstyles.csl+json', [writeCslJson(passages, words)]);
    case 'report':
      return file('html', 'text/html;charset=utf-8', [writeReport(passages, options, words)]);
  }
}

/** The whole library, with what is in the bin and the researcher's own list as its file has it. Yields after each passage: nobody asked for it at this moment, and it may be large. */
export function* backupFile(
  passages: readonly Passage[],
  watchlist: string,
  madeAt: string,
): Generator<void, ExportFile> {
  const parts: string[] = [];
  for (const part of writeLibrary({ passages, watchlist, madeAt })) {
    parts.push(part);
    yield;
  }
  // To the second: the file of an earlier one, or of another computer that has the same folder, is not written over.
  const name = `sidelight-backup-${fileTime(madeAt)}.jsonld`;
  return { name, type: 'application/ld+json', parts };
}
