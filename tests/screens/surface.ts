/** One thing that a person sees, and how to bring it up. */
import type { BrowserName, BrowserPage } from '../../src/dev/browsers/browser.ts';
import type { Stage } from '../browser/stage.ts';

export const ARTICLE = '/en/ship-in-panama.html';
/** Nobody of the lexicon is named in it. */
export const DULL = '/en/harbour-cup.html';

export type Scheme = 'light' | 'dark';

export interface Surface {
  name: string;
  /** Width and height of its window; a popup is as large as what it holds. */
  size?: readonly [width: number, height: number];
  /** Its colours are those of the page when it came up: it comes up once for each theme. */
  isApart?: boolean;
  /** Brings it up, as far as it can be seen without waiting. @param scheme for what is decided when it comes up */
  show(stage: Stage, scheme: Scheme): Promise<BrowserPage>;
}

/** A browser as it must be for what is seen in it. */
export interface Ground {
  name: string;
  launch(browser: BrowserName): Promise<Stage>;
  surfaces: readonly Surface[];
}

/** A page of the extension. @param isThere a selector of what must be in it */
export const ownPage =
  (path: string, isThere: string) =>
  async ({ browser }: Stage): Promise<BrowserPage> => {
    const page = await browser.openExtensionPage(path);
    await page.waitFor((selector) => document.querySelector(selector), isThere, {
      what: `${isThere} of ${path}`,
    });
    return page;
  };

/** Until what was changed last has been laid out and drawn. */
export const drawn = (page: BrowserPage) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** As wide as it is to be before anything in it is scrolled to or clicked: where that is, is a matter of the width. */
export async function resize(page: BrowserPage, width: number, height: number): Promise<void> {
  await page.setViewport(width, height);
  await page.waitFor((wanted) => innerWidth === wanted, width, { what: 'the width' });
  await drawn(page);
}

/** What no run has as another has it, a day or a version, as it was when the picture was kept. @param selector of elements that hold one text each */
export const say = (page: BrowserPage, selector: string, pattern: string, words: string) =>
  page.evaluate(
    ({ selector, pattern, words }) => {
      for (const one of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          (node as Text).data = (node as Text).data.replace(new RegExp(pattern, 'g'), words);
      }
    },
    { selector, pattern, words },
  );

/** Opens every folded part. */
export const unfold = (page: BrowserPage, selector = 'details') =>
  page.evaluate((selector) => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>(selector)) one.open = true;
  }, selector);
