/**
 * lexicon.js: how the indexes and rules travel into a page. A script, because nothing of ours is web-accessible; it leaves one object
 * where page/content-parts.ts looks for it.
 */
import { decodeBytes, encodeBytes } from '../text/base64.ts';
import type { CompiledMatching } from './compile-matching.ts';
import { verifyIndex } from './open-index.ts';

/** What content.js finds. */
export interface LexiconPart {
  /** Index bytes, base64. */
  names: string;
  cues: string;
  /** MatchingRules as JSON, read when the first name is found. */
  rules: string;
}

const BEFORE = '(globalThis[Symbol.for("sidelight")]??={}).lexicon=';
const AFTER = ';\n';

export function writeLexiconScript({ names, cues, rules }: CompiledMatching): string {
  const part: LexiconPart = {
    names: encodeBytes(names),
    cues: encodeBytes(cues),
    rules: toAscii(JSON.stringify(rules)),
  };
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
  const { names, cues, rules } = readLexiconScript(script);
  verifyIndex(decodeBytes(names));
  verifyIndex(decodeBytes(cues));
  JSON.parse(rules);
}

/** A string with one sign beyond Latin-1 takes two bytes for each of its signs, in every tab. */
function toAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
