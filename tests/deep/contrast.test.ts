/**
 * The colours of the marks on the backgrounds of real news pages: how much of the text that a reader sees there stands on a background on
 * which each colour has a contrast of 3 : 1 or more. In Chromium, scripts on and the network off.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLOUR_VALUES, MARK_COLOURS, type MarkColour } from '../../src/core/settings/mark-colours.ts';
import { openAtRest } from '../browser/at-rest.ts';
import { launch, root, type Stage } from '../browser/stage.ts';
import { contrast } from '../support/contrast.ts';

const folder = join(root, '../shared/pages');
const isThere = existsSync(folder);
const files = isThere ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];

/** Background -> how many letters stand on it; those over pictures and gradients are counted apart. */
function backgrounds(): { letters: Record<string, number>; unknown: number } {
  const letters: Record<string, number> = {};
  let unknown = 0;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  /** What is seen where these lie over each other, the topmost first, on a white page. */
  const blend = (colours: string[]) => {
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    for (const colour of colours.reverse()) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const count = node.nodeValue?.trim().length ?? 0;
    const parent = node.parentElement;
    if (count < 2 || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (parent.closest('script, style, noscript, template') || parent.getClientRects().length === 0) continue;
    const colours: string[] = [];
    let isPicture = false;
    for (let at: Element | null = parent; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') isPicture = true;
      colours.push(backgroundColor);
      if (isPicture || /^rgb\(/.test(backgroundColor)) break;
    }
    if (isPicture) unknown += count;
    else {
      const colour = blend(colours);
      letters[colour] = (letters[colour] ?? 0) + count;
    }
  }
  return { letters, unknown };
}

if (!isThere) test.skip('the pages lie in ../shared, which is not beside this project', () => {});

describe.skipIf(!isThere)('contrast of the marks on saved pages', () => {
  let stage: Stage;
  const seen: Record<MarkColour, number> = { amber: 0, blue: 0, green: 0, purple: 0 };
  let all = 0;
  let unknown = 0;

  beforeAll(async () => {
    stage = await launch('chromium', { recordRequests: true });
  });
  afterAll(() => stage?.close());

  test.each(files)('%s', async (file) => {
    const { page } = await openAtRest(stage, `/${file}`, readFileSync(join(folder, file), 'utf8'));
    const found = await page.evaluate(backgrounds);
    const total = Object.values(found.letters).reduce((sum, count) => sum + count, 0);
    const parts = MARK_COLOURS.map((colour) => {
      const enough = Object.entries(found.letters)
        .filter(([background]) => contrast(COLOUR_VALUES[colour], background) >= 3)
        .reduce((sum, [, count]) => sum + count, 0);
      seen[colour] += enough;
      // One of the pages shows nothing without the network.
      const part = total === 0 ? 100 : (100 * enough) / total;
      expect(part, colour).toBeGreaterThan(90);
      return `${colour} ${part.toFixed(1)} %`;
    });
    all += total;
    unknown += found.unknown;
    console.log(`${file}: ${total} letters, ${found.unknown} over pictures; ${parts.join(', ')}`);
    await page.close();
  });

  test('of all pages together nearly all text leaves every colour 3 : 1', () => {
    const parts = MARK_COLOURS.map((colour) => [colour, (100 * seen[colour]) / all] as const);
    console.log(
      `all: ${all} letters, ${unknown} over pictures; ${parts.map(([colour, part]) => `${colour} ${part.toFixed(2)} %`).join(', ')}`,
    );
    for (const [colour, part] of parts) expect(part, colour).toBeGreaterThan(99);
  });
});
