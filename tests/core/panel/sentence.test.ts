/** The sentence around a name: short, and never other words than the page's. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInSameSentence, sentenceAround } from '../../../src/core/panel/sentence.ts';

const around = (text: string, name: string) => {
  const start = text.indexOf(name);
  const { before, words, after } = sentenceAround(text, start, start + name.length);
  return `${before}[${words}]${after}`;
};

test.each([
  ['First one. KOMID was named. Last one.', 'KOMID', '[KOMID] was named.'],
  ['The EU listed KOMID.', 'KOMID', 'The EU listed [KOMID].'],
  // Abbreviations end no sentence.
  ['Here Mr. Kim Chol spoke. He left.', 'Kim Chol', 'Here Mr. [Kim Chol] spoke.'],
  [
    'He met Green Pine Co. Ltd. in U.S. waters. End.',
    'Green Pine',
    'He met [Green Pine] Co. Ltd. in U.S. waters.',
  ],
  ['It is so. J. B. Kim came.', 'Kim', 'J. B. [Kim] came.'],
  // Chinese and Korean.
  ['他来了。金正恩说话。完。', '金正恩', '[金正恩]说话。'],
  ['그는 왔다. 김정은이 말했다. 끝.', '김정은', '[김정은]이 말했다.'],
])('%s', (text, name, expected) => {
  expect(around(text, name)).toBe(expected);
});

test.each([
  ['The Chong Chon Gang (IMO 7937317) sailed.', 'Chong', '7937317', true],
  ['The Chong Chon Gang sailed. Its number is 7937317.', 'Chong', '7937317', false],
  [`The Chong Chon Gang ${'sailed on '.repeat(60)} as 7937317.`, 'Chong', '7937317', false],
  ['Here Mr. Kim met Kim Chol.', 'Kim', 'Kim Chol', true],
])('%s: %s and %s in one sentence: %s', (text, one, other, expected) => {
  expect(isInSameSentence(text, text.indexOf(one), text.lastIndexOf(other))).toBe(expected);
});

test('a long sentence is cut between words, on both sides of the name', () => {
  const text = `${'word '.repeat(60)}KOMID ${'other '.repeat(60)}`.trim();
  const cut = around(text, 'KOMID');
  expect(cut).toMatch(/^…word( word)+ \[KOMID\]( other)+…$/);
  expect(cut.length).toBeLessThan(240);
});

describe('whatever the text', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 });
  const place = text.chain((whole) =>
    fc.tuple(fc.constant(whole), fc.nat(whole.length - 1), fc.integer({ min: 1, max: 40 })),
  );

  test('it holds the name, between words of the page alone, and is short', () => {
    fc.assert(
      fc.property(place, ([whole, start, length]) => {
        const end = Math.min(whole.length, start + length);
        const { before, words, after } = sentenceAround(whole, start, end);
        expect(words).toBe(whole.slice(start, end));
        expect(whole.slice(0, start).endsWith(before.replace(/^…/, ''))).toBe(true);
        expect(whole.slice(end).startsWith(after.replace(/…$/, ''))).toBe(true);
        expect(before.length).toBeLessThanOrEqual(91);
        expect(after.length).toBeLessThanOrEqual(131);
      }),
    );
  });

  test('a sign of two units is never halved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 300 }), (count) => {
        const whole = `${'𠮷'.repeat(count)}KOMID${'𠮷'.repeat(count)}`;
        const { before, after } = sentenceAround(whole, count * 2, count * 2 + 5);
        expect([before, after].map((part) => part.replace(/…|𠮷/gu, ''))).toEqual(['', '']);
      }),
    );
  });
});
