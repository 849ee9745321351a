/** The index file: the same names give the same bytes, and damage is an error, never a wrong name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/core/matching/build-index.ts';
import { Header } from '../../../src/core/matching/index-format.ts';
import { openIndex, verifyIndex } from '../../../src/core/matching/open-index.ts';
import { scan } from '../../../src/core/matching/scan.ts';

const NAMES = [
  'Kim Jong-un',
  'Kim Jong Un',
  'KOMID',
  'Green Pine Associated Corp.',
  '김정은',
  'Ким Чен Ын',
  'Trading Co., Ltd.',
].map((text, record) => ({ text, record }));
const TEXT =
  'Kim Jong-un, KOMID, 김정은이, Ким Чен Ын and Green Pine Associated Corp. with Trading Co., Ltd. met.';

const bytes = buildIndex(NAMES);
const changed = (change: (words: Uint32Array, bytes: Uint8Array) => void): ArrayBuffer => {
  const copy = bytes.slice(0);
  change(new Uint32Array(copy), new Uint8Array(copy));
  return copy;
};

describe('building', () => {
  test('is found whole, and passes its own check', () => {
    expect(() => verifyIndex(bytes)).not.toThrow();
    expect(scan(openIndex(bytes), TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'Kim Jong-un',
      'KOMID',
      '김정은',
      'Ким Чен Ын',
      'Green Pine Associated Corp.',
      'Trading Co., Ltd.',
    ]);
  });

  test('forms that fold to one are one entry with all records', () => {
    expect(scan(openIndex(bytes), 'kim jong un')).toEqual([{ start: 0, end: 11, records: [0, 1] }]);
  });

  test('gives the same bytes in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(NAMES, { minLength: NAMES.length }), (shuffled) => {
        expect(Buffer.from(buildIndex(shuffled)).equals(Buffer.from(bytes))).toBe(true);
      }),
    );
  });

  test('one too large for short offsets finds the same', () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({
      text: `Long Shipping Company ${at}`,
      record: at + 7,
    }));
    const large = buildIndex([...NAMES, ...many]);
    expect(openIndex(large).table).toBeInstanceOf(Uint32Array);
    expect(openIndex(bytes).table).toBeInstanceOf(Uint16Array);
    expect(scan(openIndex(large), TEXT)).toEqual(scan(openIndex(bytes), TEXT));
    expect(scan(openIndex(large), 'Long Shipping Company 4999').flatMap(({ records }) => records)).toEqual([
      5006,
    ]);
    expect(scan(openIndex(large), 'kim jong un')).toEqual([{ start: 0, end: 11, records: [0, 1] }]);
  });

  test('of records with high numbers finds them', () => {
    const high = buildIndex(NAMES.map(({ text, record }) => ({ text, record: record + 0x7fff })));
    expect(scan(openIndex(high), 'KOMID').flatMap(({ records }) => records)).toEqual([0x8001]);
  });

  test('an index of no names finds nothing', () => {
    expect(scan(openIndex(buildIndex([])), TEXT)).toEqual([]);
  });

  test.each([
    ['', '"" holds no letter or digit, so it can never be found'],
    ['“…”', '"“…”" holds no letter or digit, so it can never be found'],
    ['😀', '"😀" holds no letter or digit, so it can never be found'],
    ['Green: Pine', '"Green: Pine" holds a sign that parts names; give the name without it'],
    ['Green “Pine”', '"Green “Pine”" holds a sign that parts names; give the name without it'],
  ])('%j cannot be a name', (text, message) => {
    expect(() => buildIndex([{ text, record: 0 }])).toThrow(new RangeError(message));
  });
});

describe('opening', () => {
  test.each([
    ['nothing', new ArrayBuffer(0), 'index: too short or cut off'],
    ['a header cut off', bytes.slice(0, 40), 'index: too short or cut off'],
    ['half a word cut off', bytes.slice(0, bytes.byteLength - 2), 'index: too short or cut off'],
    ['the last word cut off', bytes.slice(0, bytes.byteLength - 4), 'index: cut off'],
    ['half of it', bytes.slice(0, (bytes.byteLength >> 3) * 4), 'index: cut off'],
    ['other bytes', changed((words) => words.fill(0x50f7)), 'index: these bytes are no Sidelight index'],
    [
      'another format',
      changed((words) => {
        words[Header.Version] = 9;
      }),
      'index: version 9, this code reads 4. Build it again.',
    ],
    [
      'another fold table',
      changed((words) => {
        words[Header.Fold]! ^= 1;
      }),
      'index: built with another fold table. Build it again.',
    ],
    [
      'a table without slots',
      changed((words) => {
        words[Header.Phrases] = 0;
      }),
      'index: damaged header',
    ],
    [
      'a bitmap of no size',
      changed((words) => {
        words[Header.BitmapBits] = 200;
      }),
      'index: damaged header',
    ],
    [
      'a bitmap larger than the file',
      changed((words) => {
        words[Header.BitmapBits] = 31;
      }),
      'index: cut off',
    ],
    [
      'more texts than there are',
      changed((words) => {
        words[Header.Bytes] = 0xffff_ffff;
      }),
      'index: cut off',
    ],
  ])('%s is an error', (_what, damaged, message) => {
    expect(() => openIndex(damaged)).toThrow(new Error(message));
    expect(() => verifyIndex(damaged)).toThrow(new Error(message));
  });
});

describe('damage', () => {
  test('of any single byte is found by verifyIndex', () => {
    const unnoticed: number[] = [];
    for (let at = 0; at < bytes.byteLength; at++) {
      for (const mask of [0x01, 0x80]) {
        const damaged = changed((_words, all) => {
          all[at]! ^= mask;
        });
        try {
          verifyIndex(damaged);
          unnoticed.push(at);
        } catch (error) {
          expect((error as Error).message).toMatch(/^index: /);
        }
      }
    }
    expect(unnoticed).toEqual([]);
  });

  test('never makes scan throw, hang or point outside the text', () => {
    // The bitmap only says where to look: all of it set, every word is looked up in what is damaged.
    const header = new Uint32Array(bytes);
    const bitmapEnd = 64 + (2 ** header[Header.StartBits]! + 2 ** header[Header.BitmapBits]!) / 8;
    const flips = fc.array(
      fc.tuple(fc.integer({ min: bitmapEnd, max: bytes.byteLength - 1 }), fc.integer({ min: 0, max: 255 })),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(flips, fc.boolean(), (changes, fillTables) => {
        const damaged = changed((_words, all) => {
          all.fill(0xff, 64, bitmapEnd);
          if (fillTables) all.fill(0xff, bitmapEnd, bitmapEnd + 100);
          for (const [at, value] of changes) all[at] = value;
        });
        for (const { start, end } of scan(openIndex(damaged), TEXT)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(TEXT.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('of the header, where openIndex lets it pass, never makes scan throw', () => {
    const sizes = [
      Header.Entries,
      Header.BitmapBits,
      Header.StartBits,
      Header.Firsts,
      Header.Phrases,
      Header.Lists,
      Header.Bytes,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...sizes), fc.integer({ min: 0, max: 60 }), (field, size) => {
        const damaged = changed((words) => {
          words[field] = size;
        });
        let index: ReturnType<typeof openIndex>;
        try {
          index = openIndex(damaged);
        } catch (error) {
          expect((error as Error).message).toMatch(/^index: /);
          return;
        }
        for (const { end } of scan(index, TEXT)) expect(end).toBeLessThanOrEqual(TEXT.length);
      }),
      { numRuns: 300 },
    );
  });
});
