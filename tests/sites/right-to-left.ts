/** Hebrew and Arabic text with Latin names in it, and one that reads the other way round again. */
import { marksIn, nameOf, storyHtml, storyOf } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

const lines = [
  `הספרן שאל מאז מתי הרשימות כוללות את ${nameOf(0)}, ומי כתב אותן.`,
  `אמר הפקיד: «${nameOf(1)}» (ראו עמוד 12).`,
  `سأل القارئ عن ${nameOf(2)}، ثم عن ${nameOf(4)}.`,
  `<bdi>${nameOf(3)}</bdi> — <span dir="ltr">${nameOf(5)}, page 3</span>`,
];

export const rightToLeft: Site = {
  name: 'right-to-left',
  pages: {
    '': pageOf(
      'חדר הקריאה',
      `<button onclick="document.dir = document.dir === 'rtl' ? 'ltr' : 'rtl'; state.textContent = document.dir">הפוך</button><p id="state"></p>
      <main>${lines.map((line) => `<p>${line}</p>`).join('')}</main><section dir="ltr">${storyHtml(storyOf(6))}</section>`,
      { lang: 'he', dir: 'rtl' },
    ),
  },
  async visit(page) {
    await clickOn(page, 'button');
    await clickOn(page, 'button');
    return (await textIn(page, '#state')) + (await textIn(page, 'p'));
  },
  marks: marksIn(...lines, storyOf(6).text),
};
