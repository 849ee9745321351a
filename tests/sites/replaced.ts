/** A page that is written anew with document.open, write and close, as some advertisements and old sites do. */
import { marksIn, storyHtml, storyOf } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

const second = pageOf('Second', `<main>${storyHtml(storyOf(2))}${storyHtml(storyOf(4))}</main>`);

export const replaced: Site = {
  name: 'replaced',
  pages: {
    '': pageOf(
      'First',
      `${storyHtml(storyOf(0))}<button id="replace">Replace</button><script>
        const html = ${JSON.stringify(second)};
        replace.onclick = () => { document.open(); document.write(html); document.close(); };
      </script>`,
    ),
  },
  async visit(page) {
    await clickOn(page, 'button', 'Replace');
    await page.waitFor(() => document.title === 'Second' && document.readyState === 'complete');
    return textIn(page, 'main');
  },
  marks: marksIn(storyOf(2).text, storyOf(4).text),
};
