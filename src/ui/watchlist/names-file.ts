/** The text of a file of names that a researcher hands over, or why it is not read, in one sentence. */
import { MOST_UNITS } from '../../core/watch/watch-file.ts';
import type { Words } from '../../core/words/words.ts';

/** A sign of Hangul has three bytes. */
const MOST_BYTES = 3 * MOST_UNITS;

export async function readNamesFile(
  file: File,
  { say }: Words,
): Promise<{ text: string } | { fault: string }> {
  const { name, size } = file;
  if (size > MOST_BYTES)
    return { fault: say('watch.tooLarge', { file: name, megabytes: Math.ceil(size / 1_000_000) }) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { fault: say('watch.notText', { file: name }) };
  }
}
