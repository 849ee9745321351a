/** A page that clears the highlight registry again and again, and then stops; nothing else changes on it meanwhile. */
import { marksIn, storiesOf, storyHtml } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

const TIMES = 40;

const script = `
  start.onclick = () => {
    globalThis.times = 0;
    const timer = setInterval(() => {
      CSS.highlights.clear();
      if (++times === ${TIMES}) clearInterval(timer);
    }, 50);
  };
`;

export const cleared: Site = {
  name: 'cleared',
  pages: {
    '': pageOf(
      'Tidy',
      `<button id="start">Tidy up</button><main>${storiesOf(6).map(storyHtml).join('')}</main><script>${script}</script>`,
    ),
  },
  async visit(page) {
    await clickOn(page, 'button', 'Tidy up');
    await page.waitFor((times) => (globalThis as { times?: number }).times === times, TIMES);
    return textIn(page, 'main');
  },
  marks: marksIn(...storiesOf(6).map(({ text }) => text)),
};
