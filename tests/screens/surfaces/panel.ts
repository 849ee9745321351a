/** The side panel beside an article, and beside what is not read. */
import type { BrowserPage } from '../../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../../src/dev/browsers/wait-until.ts';
import type { Stage } from '../../browser/stage.ts';
import { textOf } from '../../browser/texts.ts';
import { ARTICLE, DULL, drawn, type Surface } from '../surface.ts';

const TWO_NAMES = '/en/renamed-at-sea.html';
// No higher than the panel itself: what lies beyond it Chromium draws or not.
const SIZE = [360, 560] as const;

interface Part {
  /** What is pressed, and what is to be seen then. */
  press: string;
  isThere: string;
}

async function panelBeside(
  stage: Stage,
  path: string,
  [width, height]: readonly [number, number],
  part?: Part,
): Promise<BrowserPage> {
  const panel = await stage.browser.openPanel(await stage.open(path));
  // Before anything is scrolled to: where that is, is a matter of the width.
  await panel.setViewport(width, height);
  await panel.waitFor(() => document.querySelector('ol.places .place'), undefined, {
    what: 'the list of the panel',
  });
  // It goes along with the page once; from then on what is scrolled to stays.
  await panel.waitFor(() => document.querySelector('.place[aria-current]'), undefined, {
    what: 'the place in view',
  });
  await drawn(panel);
  if (!part) {
    await panel.evaluate(() => scrollTo(0, 0));
    return panel;
  }
  const { press, isThere } = part;
  await panel.waitFor((selector) => document.querySelector(selector), press, { what: press });
  await panel.evaluate(({ press, isThere }) => {
    const button = document.querySelector<HTMLElement>(press)!;
    // Open as it was left, and only not drawn yet.
    if (!button.closest('details')?.open && !document.querySelector(isThere)) button.click();
  }, part);
  await panel.waitFor((selector) => document.querySelector(selector), isThere, { what: isThere });
  await panel.evaluate(
    (selector) => document.querySelector(selector)!.scrollIntoView({ block: 'center' }),
    isThere,
  );
  return panel;
}

const ENTRY = { press: '.place', isThere: '.dossier .who' };
const RELATIONS = { press: '.relations > summary', isThere: '.relations svg a' };

async function beside(stage: Stage, page: BrowserPage, said: string): Promise<BrowserPage> {
  const panel = await stage.browser.openPanel(page);
  await waitUntil(async () => (await textOf(panel, '.message')).includes(said), {
    what: `"${said}" in the panel`,
  });
  return panel;
}

async function besideMail(stage: Stage): Promise<BrowserPage> {
  const page = await stage.browser.open(
    `${stage.site.origin.replace('127.0.0.1', 'mail.localhost')}${ARTICLE}`,
  );
  await waitUntil(async () => (await stage.badgeOf(page)) === 'off', { what: 'the badge' });
  await page.bringToFront();
  return beside(stage, page, 'Off here by the built-in list');
}

async function lookedUp(stage: Stage, selectionText: string): Promise<BrowserPage> {
  const panel = await stage.browser.openPanel(await stage.open(ARTICLE));
  await stage.browser.chooseInMenu('look-up', { selectionText });
  await panel.waitFor(() => document.querySelector('.found .sum')?.textContent, undefined, {
    what: 'what was found',
  });
  return panel;
}

const panel = (name: string, path: string, part?: Part, size: readonly [number, number] = SIZE): Surface => ({
  name,
  size,
  show: (stage) => panelBeside(stage, path, size, part),
});

export const PANELS: readonly Surface[] = [
  panel('panel', ARTICLE),
  panel('panel-entry', ARTICLE, ENTRY),
  panel('panel-relations', TWO_NAMES, RELATIONS, [320, 560]),
  {
    name: 'panel-nothing',
    size: SIZE,
    show: async (stage) => beside(stage, await stage.open(DULL), 'No name of the lexicon'),
  },
  { name: 'panel-off', size: SIZE, show: besideMail },
  { name: 'panel-found', size: SIZE, show: (stage) => lookedUp(stage, 'tanchon') },
  { name: 'panel-not-found', size: SIZE, show: (stage) => lookedUp(stage, 'Zzyzx Qwerty') },
];

/** Where another site than the page's was chosen. */
export const PANELS_WITHOUT_ACCESS: readonly Surface[] = [
  {
    name: 'panel-no-access',
    size: SIZE,
    show: async (stage) => {
      const page = await stage.browser.open(`${stage.site.origin}${ARTICLE}`);
      await page.bringToFront();
      const panel = await stage.browser.openPanel(page);
      await panel.waitFor(() => document.querySelector('.message button, .message p')?.textContent);
      return panel;
    },
  },
];
