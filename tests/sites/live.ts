/** A live blog that rewrites itself every 100 ms: whole items, text nodes with the same string, new items, old ones gone. */
import { marksIn, storiesOf, storyHtml, storyOf } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

const TICKS = 30;
const KEPT = 10;

const tick = `
  const items = ${JSON.stringify(storiesOf(TICKS).map(storyHtml))};
  let ticks = 0;
  const rewriteTexts = (node) => {
    for (const child of node.childNodes) child.nodeType === 3 ? child.data = child.data : rewriteTexts(child);
  };
  start.onclick = () => {
    const timer = setInterval(() => {
      const [first, second, third] = list.children;
      if (first) first.innerHTML = first.innerHTML;
      if (second) rewriteTexts(second);
      if (third) list.append(third);
      list.insertAdjacentHTML('afterbegin', items[ticks++]);
      if (list.children.length > ${KEPT}) list.lastElementChild.remove();
      state.textContent = ticks + ' updates';
      if (ticks === items.length) clearInterval(timer);
    }, 100);
  };
`;

/** The numbers of the notes that are left, by the same rules. */
function left(): number[] {
  const list: number[] = [];
  for (let number = 0; number < TICKS; number++) {
    if (list.length > 2) list.push(...list.splice(2, 1));
    list.unshift(number);
    if (list.length > KEPT) list.pop();
  }
  return list;
}

export const live: Site = {
  name: 'live',
  pages: {
    '': pageOf(
      'As it happens',
      `<button id="start">Follow</button><p id="state">0 updates</p><main id="list"></main><script>${tick}</script>`,
    ),
  },
  async visit(page) {
    await clickOn(page, 'button', 'Follow');
    await page.waitFor(
      (ticks) => document.querySelector('#state')?.textContent === `${ticks} updates`,
      TICKS,
      { timeout: 30_000 },
    );
    return (await textIn(page, '#state')) + (await textIn(page, 'h2'));
  },
  marks: marksIn(...left().map((number) => storyOf(number).text)),
};
