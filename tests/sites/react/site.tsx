/** @jsxImportSource react */
/** React 19: made on the server for every request, hydrated, and then changed a thousand times. */
import { renderToString } from 'react-dom/server';
import { CHANGES, marksAfter, OFTEN } from '../paper.ts';
import { pageOf, type Site, scriptOf } from '../site.ts';
import { clickOn, textIn, typeInto } from '../visit.ts';
import { App } from './app.tsx';

const UPDATES = CHANGES.length + OFTEN;

export const react: Site = {
  name: 'react',
  pages: {
    '': () =>
      pageOf('A paper', `<div id="root">${renderToString(<App />)}</div>${scriptOf('react/client.tsx')}`),
  },
  async visit(page) {
    await page.waitFor(() => 'hydrated' in document.documentElement.dataset);
    for (const change of CHANGES) await clickOn(page, 'button', change);
    await typeInto(page, '#note', 'Tanchon Commercial Bank');
    await clickOn(page, 'button', 'often');
    await page.waitFor(
      (updates) => document.querySelector('#state')?.textContent?.startsWith(`${updates} updates`),
      UPDATES,
      { timeout: 30_000 },
    );
    return (await textIn(page, '#said')) + (await textIn(page, '#state'));
  },
  marks: marksAfter(UPDATES),
};
