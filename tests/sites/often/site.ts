/** A thousand updates in a row, as other libraries than React make them. */
import { marksAfter, OFTEN } from '../paper.ts';
import { pageOf, type Site, STEADY_RANDOM, scriptOf } from '../site.ts';
import { clickOn, textIn } from '../visit.ts';

const often = (file: string): Site => ({
  name: `often-${file}`,
  pages: {
    '': pageOf('A paper', `<div id="root"></div>${scriptOf(`often/${file}`)}`, { head: STEADY_RANDOM }),
  },
  async visit(page) {
    await clickOn(page, 'button', 'often');
    await page.waitFor(
      (updates) => document.querySelector('#state')?.textContent?.startsWith(`${updates} updates`),
      OFTEN,
      { timeout: 30_000 },
    );
    return textIn(page, '#state');
  },
  marks: marksAfter(OFTEN),
});

export const preactOften = often('preact.tsx');
export const vueOften = often('vue.ts');
export const litOften = often('lit.ts');
