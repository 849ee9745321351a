/** Every colour that marks can have is seen on white and on black, and is another for colour-blind readers too. */
import { expect, test } from 'vitest';
import { COLOUR_VALUES, MARK_COLOURS } from '../../../src/core/settings/mark-colours.ts';
import { contrast, luminance } from '../../support/contrast.ts';

test.each(MARK_COLOURS)('%s: 3 : 1 on white and on black', (colour) => {
  expect(contrast(COLOUR_VALUES[colour], '#ffffff')).toBeGreaterThanOrEqual(3);
  expect(contrast(COLOUR_VALUES[colour], '#000000')).toBeGreaterThanOrEqual(3);
});

test('the colour in marks.css is the first of them', async () => {
  const { readFile } = await import('node:fs/promises');
  const css = await readFile(new URL('../../../src/page/marks.css', import.meta.url), 'utf8');
  expect(new Set(css.match(/#[0-9a-f]{6}(?= )/g))).toEqual(new Set([COLOUR_VALUES.amber]));
});

test('luminance by WCAG 2.2', () => {
  expect([luminance('#000000'), luminance('#ffffff')]).toEqual([0, 1]);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
