/** From name to name by keyboard. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { PlacedMention } from '../../src/page/painter.ts';
import { stepFrom } from '../../src/page/reading-order.ts';

const { document } = new JSDOM('<p>abc</p>').window;
const text = document.querySelector('p')!.firstChild!;

function placedAt(offset: number): PlacedMention {
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return { mention: {} as PlacedMention['mention'], range, words: 'x' };
}

describe('stepFrom', () => {
  const placed = [placedAt(0), placedAt(1), placedAt(2)];

  test.each<[from: number | undefined, step: 1 | -1, to: number | undefined]>([
    [undefined, 1, 0],
    [undefined, -1, 2],
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, undefined],
    [2, -1, 1],
    [0, -1, undefined],
  ])('from %s by %d to %d', (from, step, to) => {
    expect(stepFrom(placed, from === undefined ? undefined : placed[from], step)).toBe(
      to === undefined ? undefined : placed[to],
    );
  });

  test('the same place in a page read anew counts as the same', () => {
    expect(stepFrom(placed, placedAt(1), 1)).toBe(placed[2]);
  });

  test('a place that is gone leads to what came after and before it', () => {
    expect(stepFrom(placed.slice(0, 2), placedAt(2), 1)).toBeUndefined();
    expect(stepFrom(placed.slice(0, 2), placedAt(2), -1)).toBe(placed[1]);
  });

  test('one name leads nowhere else, none to none', () => {
    expect(stepFrom([placed[0]!], placed[0], 1)).toBeUndefined();
    expect(stepFrom([], undefined, 1)).toBeUndefined();
    expect(stepFrom([], placed[0], -1)).toBeUndefined();
  });
});
