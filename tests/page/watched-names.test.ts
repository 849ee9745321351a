/** The reader's own names among the marks of the lexicon: each place once, and the lexicon's mark stays. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../src/core/matching/mention.ts';
import { keyOf } from '../../src/core/matching/page-names.ts';
import { coversOf } from '../../src/page/covering.ts';
import type { PageMarks } from '../../src/page/marks.ts';
import type { PlacedMention } from '../../src/page/painter.ts';
import { inReadingOrder } from '../../src/page/reading-order.ts';
import { watchedNames } from '../../src/page/watched-names.ts';

const { window } = new JSDOM('<p>The <b>Orion</b> <i>Star</i> of KOMID lay there.</p><p>KOMID again.</p>');
const { document } = window;
globalThis.NodeFilter = window.NodeFilter;
globalThis.Range = window.Range;

const texts = (() => {
  const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  while (walker.nextNode()) all.push(walker.currentNode as Text);
  return all;
})();
const whole = texts.map(({ data }) => data).join('');

/** Signs `start` to `end` of all text. */
function placedAt(start: number, end: number, mention: Partial<Mention> = {}): PlacedMention {
  const range = document.createRange();
  let from = 0;
  for (const text of texts) {
    if (start >= from && start < from + text.length) range.setStart(text, start - from);
    from += text.length;
  }
  from = 0;
  for (const text of texts) {
    if (end > from && end <= from + text.length) range.setEnd(text, end - from);
    from += text.length;
  }
  return {
    mention: { id: 'a', text: whole.slice(start, end), mark: 'listed', ...mention } as Mention,
    range,
    words: whole.slice(start, end),
  };
}
const at = (words: string, mention: Partial<Mention> = {}) =>
  placedAt(whole.indexOf(words), whole.indexOf(words) + words.length, mention);

describe('coversOf', () => {
  test('agrees with offsets, whatever elements the words stand in', () => {
    const stretch = fc
      .tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => [start, Math.min(start + length, whole.length)] as const);
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 4 }), fc.array(stretch, { maxLength: 4 }), (own, others) => {
        const placed = own.map((one) => placedAt(...one));
        const covers = coversOf(
          placed,
          others.map((one) => placedAt(...one)),
        );
        const expected = own.map(([start, end]) => others.some(([from, to]) => start < to && from < end));
        expect(placed.map((one) => covers.has(one))).toEqual(expected);
      }),
    );
  });
});

test('two lists in reading order are one', () => {
  const numbers = fc.uniqueArray(fc.nat(whole.length - 2), { maxLength: 12 });
  fc.assert(
    fc.property(numbers, (starts) => {
      const sorted = [...starts].sort((a, b) => a - b);
      const placed = sorted.map((start) => placedAt(start, start + 1));
      const [some, others] = [0, 1].map((rest) => placed.filter((_one, index) => index % 2 === rest));
      expect(inReadingOrder(some!, others!)).toEqual(placed);
    }),
  );
});

describe('among the marks', () => {
  const marks = (placed: PlacedMention[]): PageMarks =>
    ({
      painted: () => placed,
      placesOf: (key) => placed.filter(({ mention }) => keyOf(mention) === key),
    }) as Partial<PageMarks> as PageMarks;
  const yours = { id: 'yours_orion', mark: 'yours' } as const;
  const [ship, firm] = [at('Orion Star', yours), at('KOMID lay', { id: 'yours_komid', mark: 'yours' })];
  const [komid, again] = [at('KOMID', { id: 'komid' }), placedAt(whole.lastIndexOf('KOMID'), whole.length)];
  const names = watchedNames(marks([ship, firm]), marks([komid, again]));
  names.renew();

  test('each place is come to once, and the mark of the lexicon stays', () => {
    expect(names.painted()).toEqual([ship, komid, again]);
    expect(names.isCovered(firm)).toBe(true);
    expect(names.covered()).toEqual([firm]);
  });

  test('what is covered is shown as the mark that covers it, which knows it', () => {
    expect(names.placesOf('yours_komid')).toEqual([komid]);
    expect(names.placesOf('yours_orion')).toEqual([ship]);
    expect(names.placesOf('komid')).toBeUndefined();
    expect(names.beneath(komid)).toEqual([firm.mention]);
    expect(names.beneath(again)).toEqual([]);
  });
});
