/** The text of a file of names that a researcher hands over, or why it is not read, in one sentence. */
import { type OtherKind, otherKindOf, otherKindOfText } from '../../core/exchange/file-kind.ts';
import { isOfPassages } from '../../core/exchange/read-file.ts';
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
  const bytes = new Uint8Array(await file.arrayBuffer());
  const another = (what: OtherKind) => ({
    fault: say('watch.anotherKind', { file: name, what: say(`exchange.kind.${what}`) }),
  });
  const kind = otherKindOf(bytes);
  if (kind) return another(kind);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: say('watch.notText', { file: name }) };
  }
  if (isOfPassages(text)) return { fault: say('watch.library', { file: name }) };
  const textKind = otherKindOfText(text.trimStart());
  return textKind ? another(textKind) : { text };
}
