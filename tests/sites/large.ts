/** A page of 1.6 MB, with some 40,000 text nodes, that goes on answering its reader. */
import { marksIn, storyHtml, storyOf } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

const BYTES = 1_600_000;
/** Every hundredth note bears a name; the rest is what newspapers are full of. */
const dull = (number: number) =>
  `<article><h2>Weather ${number}</h2><p>Rain in the <a href="#${number}">north</a>, <b>sun</b> in the south, ${number % 30} degrees; a light wind from the harbour, says the <i>keeper of the tower</i>.</p></article>`;

const numbers: number[] = [];
const parts: string[] = [];
for (let number = 0, length = 0; length < BYTES; number++) {
  const isNews = number % 100 === 0;
  if (isNews) numbers.push(number);
  const part = isNews ? storyHtml(storyOf(number)) : dull(number);
  parts.push(part);
  length += part.length;
}

export const large: Site = {
  name: 'large',
  pages: {
    '': pageOf(
      'Everything',
      `<button onclick="this.textContent = this.textContent + '!'">Still here</button><main>${parts.join('')}</main>`,
    ),
  },
  async visit(page) {
    for (let times = 0; times < 5; times++) await clickOn(page, 'button', 'Still here');
    return textIn(page, 'button');
  },
  marks: marksIn(...numbers.map((number) => storyOf(number).text)),
};

/** Half a megabyte or so of the same, for measurements. */
export const largePart = (bytes: number): string => {
  let html = '';
  for (let at = 0; html.length < bytes; at++) html += parts[at % parts.length];
  return html;
};
