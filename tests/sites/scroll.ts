/** A list that grows as it is scrolled, to 300 notes. */
import { marksIn, storiesOf, storyHtml } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { textIn } from './visit.ts';

const STORIES = 300;
const AT_ONCE = 20;

function batch(number: number): string {
  return storiesOf(STORIES)
    .slice(number * AT_ONCE, (number + 1) * AT_ONCE)
    .map(storyHtml)
    .join('');
}

const grow = `
  let batch = 0;
  new IntersectionObserver(async (entries, observer) => {
    if (!entries.at(-1).isIntersecting) return;
    observer.unobserve(end);
    const html = await (await fetch('/scroll/batch-' + ++batch)).text();
    list.insertAdjacentHTML('beforeend', html);
    count.textContent = list.children.length + ' notes';
    if (html) observer.observe(end);
  }, { rootMargin: '200px' }).observe(end);
`;

export const scroll: Site = {
  name: 'scroll',
  pages: {
    '': pageOf(
      'No end of notes',
      `<p id="count"></p><main id="list">${batch(0)}</main><p id="end">More to come</p><script>${grow}</script>`,
    ),
    ...Object.fromEntries(
      Array.from({ length: STORIES / AT_ONCE }, (_, number) => [`batch-${number + 1}`, batch(number + 1)]),
    ),
  },
  async visit(page) {
    await page.waitFor(
      (stories) => {
        scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
        return document.querySelector('#count')?.textContent === `${stories} notes`;
      },
      STORIES,
      { timeout: 30_000 },
    );
    return (await textIn(page, '#count')) + (await textIn(page, 'h2'));
  },
  marks: marksIn(...storiesOf(STORIES).map(({ text }) => text)),
};
