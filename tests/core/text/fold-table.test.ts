/** The table that travels: what the rules say of a unit is what is read of it. */
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../src/core/text/base64.ts';
import { foldBytes, writeFoldTable } from '../../../src/core/text/fold-bytes.ts';
import { BREAK, FIRST_LETTER, IGNORE, POINT, SLOW, SOFT, STOP } from '../../../src/core/text/fold-classes.ts';
import { foldUnit } from '../../../src/core/text/fold-rules.ts';
import { FOLD_HASH, FOLD_TABLE, foldOf, foldSlowly, wordOf } from '../../../src/core/text/fold-table.ts';
import { finishHash, HASH_SEED, hashUnit } from '../../../src/core/text/hash.ts';
import { isUnspaced } from '../../../src/core/text/unspaced.ts';
import { ODD } from '../../../src/core/text/word-units.ts';

const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);

describe('the fold table', () => {
  test('in use is the one the rules make now', () => {
    expect(FOLD_TABLE).toBe(foldBytes);
    const [hash, ...body] = [
      new Uint32Array(writeFoldTable(), 0, 1)[0],
      ...new Uint16Array(writeFoldTable(), 4),
    ];
    expect(FOLD_HASH).toBe(hash);
    expect(finishHash(body.reduce(hashUnit, HASH_SEED)) >>> 0).toBe(hash);
  });

  test('says of every unit what the rules say, or leaves it to slow folding, which does', () => {
    const wrong = UNITS.filter((unit) => {
      const wanted = foldUnit(unit);
      if (foldOf(unit) === wanted) return false;
      const isLeft = foldOf(unit) === SLOW && wanted >= FIRST_LETTER;
      return !isLeft || foldSlowly(String.fromCharCode(unit)) !== String.fromCharCode(wanted);
    });
    expect(wrong).toEqual([]);
  });

  test('leaves only few to slow folding', () => {
    const left = UNITS.filter((unit) => foldOf(unit) === SLOW && foldUnit(unit) !== SLOW);
    expect(left.length).toBeLessThan(1000);
    // Cherokee, signs made for East Asian typewriters, Han that is encoded twice.
    expect(String.fromCharCode(...left.filter((unit) => unit < 0x13a0))).toBe('ȺȾ');
  });

  test('tells the loop over words which letters have spaces between words, and what it may pass over', () => {
    const wrong = UNITS.filter((unit) => {
      const folded = foldUnit(unit);
      const isLetter = folded >= FIRST_LETTER && folded < 0x0e00 && !isUnspaced(folded);
      const parts = folded === BREAK || folded === SOFT || folded === POINT;
      const word = wordOf(unit);
      const isOdd = (word & ODD) !== 0;
      if (word < 0) return !isLetter || isOdd;
      return isOdd === parts;
    });
    expect(wrong).toEqual([]);
  });

  test('is small enough for a script that every page loads, and for every tab', () => {
    expect(FOLD_TABLE.length).toBeLessThan(36_000);
    expect(decodeBytes(FOLD_TABLE).byteLength).toBeLessThan(25_000);
  });
});

describe('classes of single units', () => {
  test.each([
    ['line end', '\n', BREAK],
    ['colon', ':', BREAK],
    ['opening quotation mark', '“', BREAK],
    ['Arabic full stop', '۔', BREAK],
    ['footnote digit', '²', BREAK],
    ['circled digit', '①', BREAK],
    ['soft hyphen', '\u00ad', IGNORE],
    ['zero-width space', '\u200b', IGNORE],
    ['zero-width joiner', '\u200d', IGNORE],
    ['right-to-left mark', '\u200f', IGNORE],
    ['bidi isolate', '\u2066', IGNORE],
    ['byte order mark', '\ufeff', IGNORE],
    ['combining acute', '\u0301', IGNORE],
    ['Arabic tatweel', '\u0640', IGNORE],
    ['Arabic fatha', '\u064e', IGNORE],
    ['space', ' ', SOFT],
    ['no-break space', '\u00a0', SOFT],
    ['narrow no-break space', '\u202f', SOFT],
    ['ideographic space', '\u3000', SOFT],
    ['tab', '\t', SOFT],
    ['hyphen', '-', SOFT],
    ['no-break hyphen', '\u2011', SOFT],
    ['straight apostrophe', "'", SOFT],
    ['curly apostrophe', '’', SOFT],
    ['opening single quotation mark', '‘', SOFT],
    ['katakana middle dot', '・', SOFT],
    ['comma', ',', POINT],
    ['bracket', '(', POINT],
    ['slash', '/', POINT],
    ['section sign', '§', POINT],
    ['full stop', '.', STOP],
    ['half of a pair', '\ud83d', SLOW],
    ['other half of a pair', '\ude00', SLOW],
    ['ligature', 'ﬁ', SLOW],
    ['sharp s', 'ß', SLOW],
    ['jamo', '\u1100', SLOW],
  ])('%s', (_what, unit, expected) => {
    expect(foldUnit(unit.charCodeAt(0))).toBe(expected);
  });

  test.each([
    ['A', 'a'],
    ['é', 'e'],
    ['Ō', 'o'],
    ['ø', 'o'],
    ['Ł', 'l'],
    ['İ', 'i'],
    ['ı', 'i'],
    ['Я', 'я'],
    ['й', 'и'],
    ['ς', 'σ'],
    ['Ｋ', 'k'],
    ['７', '7'],
    ['ｱ', 'ア'],
    ['أ', 'ا'],
    ['김', '김'],
    ['朝', '朝'],
    ['&', '&'],
  ])('%s is the letter %s', (unit, expected) => {
    expect(String.fromCharCode(foldUnit(unit.charCodeAt(0)))).toBe(expected);
  });
});

describe('what the table cannot hold', () => {
  test.each([
    ['ﬁ', 'fi'],
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['Œ', 'oe'],
    ['𝐊', 'k'],
    ['𠮷', '𠮷'],
    ['\u1100\u1175\u11b7', '김'],
    ['😀', ''],
    ['\ud83d', ''],
  ])('%j folds to %j', (piece, expected) => {
    expect(foldSlowly(piece)).toBe(expected);
    expect(foldSlowly(piece)).toBe(expected);
  });
});
