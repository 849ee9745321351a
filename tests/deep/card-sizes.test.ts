/** The card at every size, with forced colours, without motion, and while the page is scrolled. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from '../browser/axe.ts';
import { BROWSERS, boxOfMark, cardOf, centreOf, launch, overlaps, type Stage } from '../browser/stage.ts';

const LISTED = 'Reconnaissance General Bureau';
const FILLER = '<p>Nothing of note happened that day.</p>'.repeat(40);

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set(
      '/news.html',
      `<!doctype html><title>News</title>${FILLER}<p>The ${LISTED}.</p>${FILLER}`,
    );
    page = await stage.open('/news.html');
  });
  afterAll(() => stage?.close());
  beforeEach(() => stage.lookAt(page));

  async function openCard() {
    const line = await boxOfMark(page, LISTED);
    await page.click(...centreOf(line));
    const card = cardOf(page);
    await card.opened();
    return card;
  }
  const whereIs = () =>
    page.evaluate(() => {
      const [range] = [...CSS.highlights.get('sidelight-listed')!] as Range[];
      const { left, top, right, bottom } = range!.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  async function close(): Promise<void> {
    await page.press('Escape');
    await cardOf(page).closed();
  }

  // 1280 x 720 at 200 % is 640 x 360 CSS pixels; at 400 % it is 320 x 180.
  test.each([
    [320, 568],
    [640, 360],
    [320, 256],
  ])('%d x %d: all of it can be reached, nothing runs over, the name stays free', async (width, height) => {
    await page.setViewport(width, height);
    const card = await openCard();
    await card.inside((root) => {
      for (const part of root.querySelectorAll('details')) part.open = true;
    });
    await expect
      .poll(async () => {
        const box = await card.box();
        return {
          covers: overlaps(box, await whereIs()),
          fits: box.left >= 0 && box.right <= width && box.top >= 0,
        };
      })
      .toEqual({ covers: false, fits: true });
    const inside = await card.inside((root) => {
      const frame = root.querySelector('.card') as HTMLElement;
      frame.scrollTop = frame.scrollHeight;
      return {
        runsOver: frame.scrollWidth - frame.clientWidth,
        isAtEnd: Math.abs(frame.scrollHeight - frame.clientHeight - frame.scrollTop) < 2,
      };
    });
    expect(inside).toEqual({ runsOver: 0, isAtEnd: true });
    await close();
    await page.setViewport(1000, 700);
  });

  test('no two rules with nothing between, where there are no notes', async () => {
    stage.extraPages.set(
      '/bella.html',
      '<!doctype html><title>Bella</title><p>The Bella (IMO 8808264) left.</p>',
    );
    const other = await stage.open('/bella.html');
    await stage.lookAt(other);
    await other.click(...centreOf(await boxOfMark(other, 'Bella')));
    const card = cardOf(other);
    await card.opened();
    const rules = await card.inside((root) => {
      const width = (element: Element | null, side: 'Top' | 'Bottom') =>
        element ? Number.parseFloat(getComputedStyle(element)[`border${side}Width`]) : 0;
      return [...root.querySelectorAll('.reason, .notes, .part, footer')].map((part) => [
        part.className || part.localName,
        width(part, 'Top') + width(part.previousElementSibling, 'Bottom'),
      ]);
    });
    expect(rules.map(([what]) => what)).toContain('reason fine');
    expect(rules.filter(([what, lines]) => what !== 'notes' && lines !== 1)).toEqual([]);
    await other.close();
  });

  test('goes with its name when the page is scrolled', async () => {
    const card = await openCard();
    const gap = async () => Math.round((await card.box()).top - (await whereIs()).bottom);
    const before = await gap();
    const top = (await card.box()).top;
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await expect.poll(gap).toBe(before);
    expect((await card.box()).top).not.toBe(top);
    await close();
  });

  test('without motion where the reader wants none', async () => {
    const moves = async () => {
      const card = await openCard();
      const count = await card.inside((root) => root.querySelector('.frame')!.getAnimations().length);
      await close();
      return count;
    };
    await page.setAppearance({ reducedMotion: false });
    await page.setAppearance({ reducedMotion: true });
    expect(await moves()).toBe(0);
    await page.setAppearance({ reducedMotion: false });
  });

  test('with forced colours: the card and its buttons have edges', async () => {
    await page.setAppearance({ forcedColors: true });
    const card = await openCard();
    const seen = await card.inside((root) => {
      const border = (selector: string) => {
        const style = getComputedStyle(root.querySelector(selector)!);
        return `${style.borderTopStyle} ${style.borderTopWidth}`;
      };
      (root.querySelector('.not-this') as HTMLDetailsElement).open = true;
      return [border('.frame'), border('.choices button'), matchMedia('(forced-colors: active)').matches];
    });
    expect(seen).toEqual(['solid 1px', 'solid 1px', true]);
    await close();
    await page.setAppearance({ forcedColors: false });
  });

  test.each(['light', 'dark'] as const)(
    '%s: nothing for axe to find, with every part open, as a sheet too',
    async (colorScheme) => {
      for (const query of ['', '?sheet']) {
        const bench = await stage.browser.openExtensionPage(`workbench.html${query}`);
        await bench.setAppearance({ colorScheme });
        await bench.waitFor(() => document.querySelector('.not-this'));
        await bench.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.open = true;
        });
        expect(await violationsOn(stage, bench)).toEqual([]);
        await bench.evaluate(() => (document.querySelector('.not-this button') as HTMLElement).click());
        await bench.waitFor(() => document.activeElement?.textContent === 'Undo');
        expect(await violationsOn(stage, bench)).toEqual([]);
        await bench.close();
      }
    },
  );
});
