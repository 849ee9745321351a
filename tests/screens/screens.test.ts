/** What people see, against the pictures that were looked at and kept: tests/screens/pictures. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { BROWSERS, root, type Stage } from '../browser/stage.ts';
import { clearOwn } from './clear-own.ts';
import { compareWithKept } from './compare-pictures.ts';
import { resize } from './surface.ts';
import { GROUNDS } from './surfaces.ts';

const THEMES = ['light', 'dark'] as const;
const isKept = process.env.SIDELIGHT_SCREENS === 'keep';
const folder = join(root, 'tests/screens');

/** The first picture that comes twice: nothing moves any more, but a caret, which draws the edge of its field anew when it is not seen, too. */
async function stillPicture(page: BrowserPage): Promise<Buffer> {
  const taken = [await page.screenshot()];
  return waitUntil(
    async () => {
      const now = await page.screenshot();
      const isStill = taken.slice(-3).some((one) => one.equals(now));
      taken.push(now);
      return isStill ? now : null;
    },
    { timeout: 10_000, what: 'a page at rest' },
  );
}

describe.each(BROWSERS)('%s', (browser) => {
  describe.each(GROUNDS)('$name', ({ launch, surfaces }) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await launch(browser);
    });
    afterAll(() => stage?.close());

    describe.each(surfaces)('$name', ({ name, size, isApart, show }) => {
      let page: BrowserPage | undefined;
      const leave = async () => {
        await page?.close();
        page = undefined;
        await clearOwn(stage);
      };
      afterEach(async () => {
        if (isApart) await leave();
      });
      afterAll(leave);

      test.each(THEMES)('%s', async (colorScheme) => {
        page ??= await show(stage, colorScheme);
        await page.setAppearance({ colorScheme, reducedMotion: true });
        // Until it has been drawn in that size a picture holds what was drawn before.
        if (size) await resize(page, ...size);
        await page.waitFor(
          (dark) =>
            matchMedia('(prefers-color-scheme: dark)').matches === dark && document.fonts.status === 'loaded',
          colorScheme === 'dark',
        );
        const file = `${browser}/${name}-${colorScheme}`;
        const files = {
          kept: join(folder, 'pictures', `${file}.png`),
          found: join(folder, 'found', `${file}.png`),
          difference: join(folder, 'found', `${file}.difference.png`),
        };
        expect(await compareWithKept(await stillPicture(page), files, isKept)).toBeUndefined();
      });
    });
  });
});
