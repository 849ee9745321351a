/** A story that is left by a link and come back to; browsers keep such pages alive, and nothing of ours may keep them from it. */
import { marksIn, storyHtml, storyOf } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

export const thereAndBack: Site = {
  name: 'there-and-back',
  pages: {
    '': pageOf(
      'Here',
      `${storyHtml(storyOf(0))}<a href="there">There</a><p id="state"></p>
      <script>addEventListener('pageshow', ({ persisted }) => state.append(persisted ? 'kept ' : 'new '));</script>`,
    ),
    there: pageOf('There', storyHtml(storyOf(1))),
  },
  async visit(page) {
    await clickOn(page, 'a', 'There');
    await page.waitFor(() => document.title === 'There' && document.readyState === 'complete');
    await page.goBack();
    await page.waitFor(() => document.title === 'Here' && document.querySelector('#state')?.textContent);
    return textIn(page, '#state');
  },
  marks: marksIn(storyOf(0).text),
};
