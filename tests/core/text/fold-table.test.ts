/** The table that travels as text: what was encoded is what is decoded. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BREAK, FIRST_LETTER, IGNORE, POINT, SLOW, SOFT, STOP } from '../../../src/core/text/fold-classes.ts';
import { encodeFoldTable, foldUnit, makeFoldTable } from '../../../src/core/text/fold-rules.ts';
import { decodeFoldTable, FOLD_HASH, foldOf, foldSlowly } from '../../../src/core/text/fold-table.ts';
import { hashText } from '../../../src/core/text/hash.ts';

/** toEqual takes a second for each table. */
const isSame = (one: Uint16Array, other: Uint16Array) =>
  one.length === other.length && one.every((value, unit) => value === other[unit]);

describe('the fold table', () => {
  test('comes back from its text unchanged', () => {
    const table = makeFoldTable();
    expect(isSame(decodeFoldTable(encodeFoldTable(table)), table)).toBe(true);
  });

  test('in use is the one the rules make now', () => {
    const table = makeFoldTable();
    expect(table.every((folded, unit) => foldOf(unit) === folded)).toBe(true);
    expect(FOLD_HASH).toBe(hashText(encodeFoldTable(makeFoldTable())));
  });

  test('any table comes back from its text unchanged', () => {
    const stretch = fc.record({
      length: fc.integer({ min: 1, max: 9000 }),
      even: fc.integer({ min: 0, max: 0xffff }),
      odd: fc.integer({ min: 0, max: 0xffff }),
      isShift: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 30 }), (stretches) => {
        const table = new Uint16Array(65536);
        let unit = 0;
        for (let index = 0; unit < 65536; index++) {
          const { length, even, odd, isShift } = stretches[index % stretches.length]!;
          for (const end = Math.min(65536, unit + length); unit < end; unit++) {
            const value = unit % 2 === 0 ? even : odd;
            const shifted = unit + (value % 64);
            table[unit] = isShift && shifted >= FIRST_LETTER && shifted < 65536 ? shifted : value;
          }
        }
        expect(isSame(decodeFoldTable(encodeFoldTable(table)), table)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('is small enough for a script that every page loads', () => {
    expect(encodeFoldTable(makeFoldTable()).length).toBeLessThan(20_000);
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
