/** What people see, against the pictures that were looked at and kept: tests/screens/pictures. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { BROWSERS, launch, root, type Stage } from '../browser/stage.ts';
import { compareWithKept } from './compare-pictures.ts';
import { SURFACES } from './surfaces.ts';

const THEMES = ['light', 'dark'] as const;
const isKept = process.env.SIDELIGHT_SCREENS === 'keep';
const folder = join(root, 'tests/screens');

/** The first picture that is the same twice: nothing moves any more. */
async function stillPicture(page: BrowserPage): Promise<Buffer> {
  let before = await page.screenshot();
  return waitUntil(
    async () => {
      const now = await page.screenshot();
      const isStill = now.equals(before);
      before = now;
      return isStill ? now : null;
    },
    { timeout: 10_000, what: 'a page at rest' },
  );
}

describe.each(BROWSERS)('%s', (browser) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch(browser);
  });
  afterAll(() => stage?.close());

  describe.each(SURFACES)('$name', ({ name, width, height, show }) => {
    test.each(THEMES)('%s', async (colorScheme) => {
      const page = await show(stage, colorScheme);
      await page.setAppearance({ colorScheme, reducedMotion: true });
      if (!name.startsWith('popup')) {
        await page.setViewport(width, height);
        // Until it has been drawn in that size a picture holds what was drawn before.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      }
      await page.waitFor(
        (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark && document.fonts.status === 'loaded',
        colorScheme === 'dark',
      );
      const file = `${browser}/${name}-${colorScheme}`;
      const files = {
        kept: join(folder, 'pictures', `${file}.png`),
        found: join(folder, 'found', `${file}.png`),
        difference: join(folder, 'found', `${file}.difference.png`),
      };
      expect(await compareWithKept(await stillPicture(page), files, isKept)).toBeUndefined();
      await page.close();
    });
  });
});
