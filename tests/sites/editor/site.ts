/** Where people write: Quill, an editable element, an editable document in a frame, a text field. Never marked, never changed. */
import { LISTED, marksIn, nameOf, storyHtml, storyOf } from '../news.ts';
import { pageOf, type Site, scriptOf } from '../site.ts';
import { clickOn, textIn, typeInto } from '../visit.ts';

export const editor: Site = {
  name: 'editor',
  pages: {
    '': pageOf(
      'Write',
      `<main>${storyHtml(storyOf(2))}</main>
      <div id="quill"><p>Already there: ${nameOf(1)}.</p></div>
      <div id="plain" contenteditable="plaintext-only" style="min-height:2em"></div>
      <div id="rich" contenteditable style="min-height:2em"><p>Already there: <b>${nameOf(3)}</b>.</p></div>
      <textarea id="field">${nameOf(1)} </textarea><input id="line" value="${nameOf(2)} ">
      <button id="more">More</button><div id="news"></div>
      <script>more.onclick = () => { news.innerHTML = ${JSON.stringify(storyHtml(storyOf(4)))}; };</script>
      <iframe id="frame" src="document" width="500" height="300"></iframe>${scriptOf('editor/client.ts')}`,
    ),
    document: pageOf(
      'A letter',
      `<p>Dear reader of the room, about ${nameOf(5)}:</p><script>document.designMode = 'on'</script>`,
    ),
  },
  async visit(page) {
    await page.waitFor(() => document.querySelector('.ql-editor'));
    for (const place of ['.ql-editor', '#plain', '#rich', '#field', '#line']) {
      await typeInto(page, place, `The ${LISTED} of North Korea, E.O. 13722.`);
    }
    // While a name grows and shrinks letter by letter.
    for (let times = 0; times < 3; times++) await page.press('Backspace');
    const states = await page.evaluate(() => [
      (globalThis as unknown as { quillText(): string }).quillText(),
      ...[...document.querySelectorAll<HTMLInputElement>('#field, #line')].map(({ value }) => value),
      ...[...document.querySelectorAll('#plain, #rich')].map(({ innerHTML }) => innerHTML),
      document.activeElement?.id ?? '',
    ]);
    // Its mark comes when the page has been read after all the typing.
    await clickOn(page, '#more');
    return [...states, await textIn(page, 'main')].join('\n');
  },
  marks: marksIn(storyOf(2).text, storyOf(4).text),
};
