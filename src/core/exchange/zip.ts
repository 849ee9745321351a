/** Files -> a zip, the same bytes for the same files. */
import { strToU8, zipSync } from 'fflate';
import { wellFormed } from './well-formed.ts';

/** @param files path, with "/", and text of each */
export function zipped(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([path, text]) => [path, strToU8(wellFormed(text))] as const);
  // A zip keeps days from 1980 on, in no time zone; hers may be another since the page was opened.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
