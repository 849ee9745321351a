/** Frames in frames: of the same origin, of another, of none (`srcdoc`); a small one and a hidden one, which are advertisements. */
import { marksIn, nameOf, storiesOf, storyHtml, storyOf } from './news.ts';
import { type Origins, pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

const frame = (id: string, source: string, size = 'width="600" height="300"') =>
  `<iframe id="${id}" ${size} ${source}></iframe>`;
const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const [top, same, inner, foreign, written] = storiesOf(5).map(storyHtml);
const ad = `<p>Bags and boxes; no relation to ${nameOf(0)}.</p>`;

export const frames: Site = {
  name: 'frames',
  pages: {
    '': (_, { other }: Origins) =>
      pageOf(
        'Around',
        `${top}${frame('same', 'src="same"')}${frame('foreign', `src="${other}/frames/foreign"`)}
        ${frame('written', `srcdoc="${quoted(pageOf('Written', written!))}"`)}
        ${frame('small', 'src="ad"', 'width="120" height="60"')}${frame('hidden', 'src="ad"', 'hidden width="600" height="300"')}
        <button id="add">Add</button>
        <script>
          addEventListener('message', ({ data }) => { if (data.answer) asked.textContent = data.answer });
          add.onclick = () => {
            const late = same.cloneNode();
            late.id = 'late';
            late.src = 'late';
            late.onload = () => foreign.contentWindow.postMessage({ question: 'ready?' }, '*');
            document.body.append(late);
          };
        </script><p id="asked"></p>`,
      ),
    same: (_, { other }: Origins) =>
      pageOf('Same', `${same}${frame('inner', `src="${other}/frames/inner"`, 'width="500" height="200"')}`),
    inner: pageOf('Inner', `${inner}<script src="/frames/answer"></script>`),
    foreign: pageOf('Foreign', `${foreign}<script src="/frames/answer"></script>`),
    late: pageOf('Late', storyHtml(storyOf(5))),
    ad: pageOf('Bags', ad),
    // A page sees what is painted on it: so this frame can tell the test, which cannot look into it.
    answer: {
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
      body: `addEventListener('message', ({ data, source }) => {
        if (data.question === 'ready?') source.postMessage({ answer: 'The other side is ready.' }, '*');
        if (data.question !== 'marks?') return;
        const marks = ['listed', 'named', 'uncertain'].flatMap((mark) =>
          [...(CSS.highlights.get('sidelight-' + mark) ?? [])].map((range) => mark + ' ' + range));
        source.postMessage({ marks, html: document.documentElement.outerHTML }, '*');
      });`,
    },
  },
  async visit(page) {
    await clickOn(page, 'button', 'Add');
    await page.waitFor(() => document.querySelector('#asked')?.textContent);
    return textIn(page, '#asked');
  },
  marks: marksIn(...storiesOf(6).map(({ text }) => text)),
};
