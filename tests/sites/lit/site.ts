/** Lit: an open root that holds a closed one that holds open ones, with text slotted through. */
import { marksIn, storiesOf, storyOf } from '../news.ts';
import { pageOf, type Site, STEADY_RANDOM, scriptOf } from '../site.ts';

export const lit: Site = {
  name: 'lit',
  pages: {
    '': pageOf(
      'The room',
      `<p>${storyOf(5).text}</p><reading-room></reading-room>${scriptOf('lit/client.ts')}`,
      { head: STEADY_RANDOM },
    ),
  },
  async visit(page) {
    const press = async (button: string, state: string) => {
      await page.waitFor(() => document.querySelector('reading-room')?.shadowRoot?.querySelector('button'));
      const [x, y] = await page.evaluate((wanted) => {
        const element = document.querySelector('reading-room')?.shadowRoot?.querySelector(wanted) as Element;
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + width / 2, top + height / 2] as const;
      }, button);
      await page.click(x, y);
      await page.waitFor(
        (wanted) =>
          document
            .querySelector('reading-room')
            ?.shadowRoot?.querySelector('#state')
            ?.textContent?.startsWith(wanted),
        state,
      );
    };
    await press('#more', '4 notes, order 1');
    await press('#turn', '4 notes, order -1');
    await press('#more', '5 notes, order -1');
    return page.evaluate(
      () => document.querySelector('reading-room')?.shadowRoot?.querySelector('#state')?.textContent ?? '',
    );
  },
  marks: marksIn(storyOf(5).text, storyOf(1).text, ...storiesOf(5).map(({ text }) => text)),
};
