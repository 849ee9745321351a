/** A story under a paywall, behind a consent frame: the text is there, and may be covered or cut off. */
import { marksIn, storiesOf, storyHtml } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

const stories = storiesOf(4);
const consent = pageOf(
  'Consent',
  `<p>We and our partners like biscuits.</p><button onclick="parent.postMessage('agreed', '*')">Agree</button>`,
);

export const covered: Site = {
  name: 'covered',
  pages: {
    '': pageOf(
      'For subscribers',
      `<main>${stories.map(storyHtml).join('')}</main>
      <div id="wall"><p>Read on for a coin a week.</p><button onclick="wall.remove(); document.body.className = ''">Pay</button></div>
      <iframe id="consent" src="consent"></iframe><p id="state">asked</p>
      <script>
        document.body.className = 'locked';
        addEventListener('message', () => { consent.remove(); state.textContent = 'agreed'; });
      </script>`,
      {
        head: `<style>
          .locked { overflow: hidden; height: 100vh } .locked main { filter: blur(3px); max-height: 200px; overflow: hidden }
          #wall { position: fixed; inset: 30% 0 0; background: Canvas; z-index: 9 }
          #consent { position: fixed; inset: 0; width: 100%; height: 100%; background: Canvas; border: 0; z-index: 99 }
        </style>`,
      },
    ),
    consent,
  },
  async visit(page) {
    const [x, y] = await page.evaluate(async () => {
      const frame = document.querySelector('#consent') as HTMLIFrameElement;
      const button = frame.contentDocument?.querySelector('button') as Element;
      const { left, top, width, height } = button.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    });
    await page.click(x, y);
    await page.waitFor(() => document.querySelector('#state')?.textContent === 'agreed');
    await clickOn(page, 'button', 'Pay');
    await page.waitFor(() => document.body.className === '');
    return (await textIn(page, '#state')) + (await textIn(page, 'main'));
  },
  marks: marksIn(...stories.map(({ text }) => text)),
};
