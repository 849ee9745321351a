/** Vue: one page that goes from note to note with history.pushState. */
import { marksIn, storyOf } from '../news.ts';
import { pageOf, type Site, scriptOf } from '../site.ts';
import { clickOn, textIn } from '../visit.ts';

export const vue: Site = {
  name: 'vue',
  pages: { '': pageOf('Notes', `<div id="root"></div>${scriptOf('vue/client.ts')}`) },
  async visit(page) {
    const seen: string[] = [];
    const shows = async (heading: string) => {
      await page.waitFor((wanted) => document.querySelector('h1')?.textContent === wanted, heading);
      seen.push(await page.evaluate(() => location.pathname), await textIn(page, 'main'));
    };
    await clickOn(page, 'a', storyOf(1).title);
    await shows(storyOf(1).title);
    await clickOn(page, 'a', 'Next note');
    await shows(storyOf(2).title);
    await clickOn(page, 'a', 'All notes');
    await shows('All notes');
    await page.evaluate(() => history.back());
    await shows(storyOf(2).title);
    await clickOn(page, 'a', 'Next note');
    await shows(storyOf(3).title);
    return seen.join('\n');
  },
  marks: marksIn(storyOf(3).text),
};
