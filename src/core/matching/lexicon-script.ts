/**
 * lexicon.js: how the indexes, and the fold table that they are read by, travel into a page. A script, because nothing of ours is
 * web-accessible, and one of its own, because V8 keeps the text of a script as long as any function of it: this one has none. It leaves
 * one object where page/content-parts.ts looks for it. The rules of what is found follow by message (rules-part.ts).
 */
import { decodeBytes, encodeBytes } from '../text/base64.ts';
import { FOLD_TABLE } from '../text/fold-table.ts';
import type { CompiledMatching } from './compile-matching.ts';
import { verifyIndex } from './open-index.ts';

/** What content.js finds: bytes, base64. */
export interface LexiconPart {
  names: string;
  cues: string;
  fold: string;
}

const BEFORE = '(globalThis[Symbol.for("sidelight")]??={}).lexicon=';
const AFTER = ';\n';

export function writeLexiconScript({ names, cues }: Pick<CompiledMatching, 'names' | 'cues'>): string {
  const part: LexiconPart = { names: encodeBytes(names), cues: encodeBytes(cues), fold: FOLD_TABLE };
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
  const { names, cues, fold } = readLexiconScript(script);
  if (fold !== FOLD_TABLE) throw new Error('lexicon.js: another fold table than that of the other scripts');
  verifyIndex(decodeBytes(names));
  verifyIndex(decodeBytes(cues));
}
