/** lexicon.js: what is written is read again, and damage is seen before anything is marked. */
import { describe, expect, test } from 'vitest';
import { compileMatching } from '../../../src/core/matching/compile-matching.ts';
import { findMentions, openMatcher } from '../../../src/core/matching/find-mentions.ts';
import {
  readLexiconScript,
  verifyLexiconScript,
  writeLexiconScript,
} from '../../../src/core/matching/lexicon-script.ts';
import { decodeBytes } from '../../../src/core/text/base64.ts';
import { readLexicon } from '../../support/seeds.ts';

const lexicon = readLexicon();
const compiled = compileMatching(lexicon);
const script = writeLexiconScript(compiled);

describe('lexicon.js', () => {
  test('finds the same names as the lexicon it was made of', () => {
    const { names, cues } = readLexiconScript(script);
    const matcher = openMatcher({
      names: decodeBytes(names),
      cues: decodeBytes(cues),
      rules: compiled.rules,
    });
    const text = 'Kim Jong-un and 金正恩 met KOMID in Pyongyang.';
    expect(findMentions(matcher, text)).toEqual(findMentions(openMatcher(compiled), text));
    expect(findMentions(matcher, text)).toHaveLength(3);
  });

  test('is one byte a sign', () => {
    expect(script).toMatch(/^[\n\x20-\x7e]+$/);
  });

  test('whole, it passes', () => {
    expect(() => verifyLexiconScript(script)).not.toThrow();
  });

  test.each([
    ['another script', () => 'console.log(1)'],
    ['cut off', () => script.slice(0, -40)],
    [
      'one letter of the index changed',
      () => {
        const at = script.indexOf('"names":"') + 4000;
        return `${script.slice(0, at)}${script[at] === 'A' ? 'B' : 'A'}${script.slice(at + 1)}`;
      },
    ],
  ])('%s does not', (_what, damage) => {
    expect(() => verifyLexiconScript(damage())).toThrow();
  });
});
