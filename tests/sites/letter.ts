/** A whole page that is one editable document, as old mail programs are. */
import { LISTED, nameOf } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

export const letter: Site = {
  name: 'letter',
  pages: {
    '': pageOf(
      'A letter',
      `<p id="text">Dear reader, about ${nameOf(5)} and ${nameOf(0)}: </p><script>document.designMode = 'on'</script>`,
    ),
  },
  async visit(page) {
    await clickOn(page, '#text');
    await page.type(`The ${LISTED}.`);
    return textIn(page, 'body');
  },
  marks: {},
};
