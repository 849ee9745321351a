/** Preact: a list that is filtered while the reader types. */
import { marksIn, nameOf, storiesOf } from '../news.ts';
import { pageOf, type Site, scriptOf } from '../site.ts';
import { clickOn, textIn, typeInto } from '../visit.ts';

const WANTED = 'Bank';

export const preact: Site = {
  name: 'preact',
  pages: { '': pageOf('Notes', `<div id="root"></div>${scriptOf('preact/client.tsx')}`) },
  async visit(page) {
    await clickOn(page, 'button', 'Like 2');
    await clickOn(page, 'button', 'Like 1');
    await clickOn(page, 'button', 'Unlike 2');
    await typeInto(page, '#wanted', `${WANTED}s`);
    await page.press('Backspace');
    await page.waitFor(() => document.querySelector('#state')?.textContent?.startsWith('20 seconds'));
    return (await textIn(page, '#state')) + (await textIn(page, 'li'));
  },
  marks: marksIn(
    nameOf(20),
    ...storiesOf(8)
      .map(({ text }) => text)
      .filter((text) => text.includes(WANTED)),
  ),
};
