/**
 * lexicon.js: how the indexes travel into a page. A script, because nothing of ours is web-accessible; it leaves one object
 * where page/content-parts.ts looks for it. The rules of what is found follow by message (rules-part.ts).
 */
import { decodeBytes, encodeBytes } from '../text/base64.ts';
import type { CompiledMatching } from './compile-matching.ts';
import { verifyIndex } from './open-index.ts';

/** What content.js finds: index bytes, base64. */
export interface LexiconPart {
  names: string;
  cues: string;
}

const BEFORE = '(globalThis[Symbol.for("sidelight")]??={}).lexicon=';
const AFTER = ';\n';

export function writeLexiconScript({ names, cues }: Pick<CompiledMatching, 'names' | 'cues'>): string {
  const part: LexiconPart = { names: encodeBytes(names), cues: encodeBytes(cues) };
  return `${BEFORE}${JSON.stringify(part)}${AFTER}`;
}

/** @throws Error when the script is not one of ours */
export function readLexiconScript(script: string): LexiconPart {
  if (!script.startsWith(BEFORE) || !script.endsWith(AFTER))
    throw new Error('lexicon.js: not as it was built');
  return JSON.parse(script.slice(BEFORE.length, -AFTER.length));
}

/** Checks what opening an index does not look at. Once, at install. @throws Error when the package is damaged */
export function verifyLexiconScript(script: string): void {
  const { names, cues } = readLexiconScript(script);
  verifyIndex(decodeBytes(names));
  verifyIndex(decodeBytes(cues));
}
