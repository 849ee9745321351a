/** Pages with the strictest policies: one that allows next to nothing, one that demands Trusted Types. */
import { marksIn, storiesOf, storyHtml } from './news.ts';
import { pageOf, type Site } from './site.ts';
import { clickOn, textIn } from './visit.ts';

const stories = storiesOf(4);
const NONCE = 'c2lkZWxpZ2h0';
/** Also what the policy refused: nothing, as long as nobody adds anything. */
const page = (title: string, setNews: string) =>
  pageOf(
    title,
    `<button id="more">More</button><main id="list">${stories.map(storyHtml).join('')}</main><div id="news"></div><p id="refused"></p>
    <script nonce="${NONCE}">
      addEventListener('securitypolicyviolation', (event) => refused.append(event.effectiveDirective + ' '));
      more.onclick = () => { ${setNews} };
    </script>`,
  );
const news = JSON.stringify(storyHtml(storiesOf(5)[4]!));

const visit: Site['visit'] = async (page) => {
  await clickOn(page, 'button', 'More');
  await page.waitFor(() => document.querySelector('#news')?.textContent);
  return `${await textIn(page, 'article')}; refused: ${await textIn(page, '#refused')}`;
};
const marks = marksIn(...storiesOf(5).map(({ text }) => text));

export const strict: Site = {
  name: 'strict',
  pages: {
    '': {
      headers: {
        'content-security-policy': `default-src 'none'; img-src 'self'; script-src 'nonce-${NONCE}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': 'camera=(), microphone=(), clipboard-read=()',
        'x-content-type-options': 'nosniff',
      },
      body: page('Strict', `news.innerHTML = ${news}`),
    },
  },
  visit,
  marks,
};

export const trusted: Site = {
  name: 'trusted',
  pages: {
    '': {
      headers: {
        'content-security-policy': `require-trusted-types-for 'script'; trusted-types page; script-src 'nonce-${NONCE}'`,
      },
      body: page(
        'Trusted',
        `const policy = trustedTypes.createPolicy('page', { createHTML: (html) => html }); news.innerHTML = policy.createHTML(${news})`,
      ),
    },
  },
  visit,
  marks,
};
