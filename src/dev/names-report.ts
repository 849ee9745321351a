import { isInDoubt } from '../core/matching/mention.ts';
import type { PageNames } from '../core/matching/page-names.ts';
import type { BrowserPage, ExtensionBrowser } from './browsers/browser.ts';
import { waitUntil } from './browsers/wait-until.ts';

interface TabsApi {
  query(what: object): Promise<{ id: number; url?: string }[]>;
  sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
}

/** Asks the content script of the tab with this address, from a page of the extension. */
async function askForNames(url: string): Promise<PageNames | string | null> {
  const { browser, chrome } = globalThis as Partial<Record<'browser' | 'chrome', { tabs: TabsApi }>>;
  const tabs = (browser ?? chrome)?.tabs;
  const tab = (await tabs?.query({}))?.find((one) => one.url === url);
  if (!tabs || !tab) return null;
  const message = { name: 'page/names', request: null };
  const reply = (await tabs.sendMessage(tab.id, message, { frameId: 0 })) as
    | { ok: true; value: PageNames }
    | { ok: false; error: { message: string } }
    | undefined;
  if (!reply) return null;
  return reply.ok ? reply.value : reply.error.message;
}

/** The names on a page, once the extension has read it. */
export async function namesOn(browser: ExtensionBrowser, page: BrowserPage): Promise<PageNames> {
  const asker = await browser.openExtensionPage('popup.html');
  await page.bringToFront();
  try {
    return await waitUntil(
      async () => {
        const names = await asker.evaluate(askForNames, page.url);
        if (typeof names === 'string') throw new Error(names);
        return names && names.state !== 'reading' ? names : null;
      },
      { timeout: 30_000, what: 'the names of the page' },
    );
  } finally {
    await asker.close();
  }
}

/** East Asian letters take two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(letter)
        ? 2
        : 1),
    0,
  );
}

/** A table for the terminal: name, how often, mark. */
export function tableOf({ state, names }: PageNames): string {
  if (state === 'off') return 'Sidelight is switched off on this page.';
  if (names.length === 0) return 'No names found.';
  const rows = [
    ['Name', 'Times', 'Mark'],
    ...names.map(({ name, count, mark, inDoubt }) => [
      name,
      String(count),
      inDoubt.count === 0 || isInDoubt(mark) ? mark : `${mark}, ${inDoubt.count} of them uncertain`,
    ]),
  ];
  const width = Math.max(...rows.map(([name = '']) => widthOf(name)));
  return rows
    .map(
      ([name = '', count = '', mark]) =>
        `${name}${' '.repeat(width - widthOf(name))}  ${count.padStart(5)}  ${mark}`,
    )
    .join('\n');
}
