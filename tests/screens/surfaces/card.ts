/** The card on a page, by mouse and by touch, and what it says when something is in doubt, was different then, or is wrong. */
import type { BrowserPage } from '../../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../../src/dev/browsers/wait-until.ts';
import { boxOfMark, cardOf, centreOf, type Stage } from '../../browser/stage.ts';
import { ARTICLE, drawn, resize, type Scheme, type Surface } from '../surface.ts';

const HEIGHT = 800;
const PHONE = [390, 844] as const;

interface Where {
  path: string;
  /** The name whose card is opened; the first of the page where it is left out. */
  name?: string;
  width: number;
  height?: number;
}

async function articleAt(
  stage: Stage,
  { path, width, height = HEIGHT }: Where,
  scheme: Scheme,
): Promise<BrowserPage> {
  const page = await stage.open(path);
  // A card is as dark as its page.
  await page.setAppearance({ colorScheme: scheme, reducedMotion: true });
  await resize(page, width, height);
  await page.waitFor(() => CSS.highlights.size > 0, undefined, { what: 'the marks' });
  return page;
}

/** The card, opened by the pointer as a reader does it. */
async function cardOn(stage: Stage, where: Where, scheme: Scheme): Promise<BrowserPage> {
  const page = await articleAt(stage, where, scheme);
  const [x, y] = where.name ? centreOf(await boxOfMark(page, where.name)) : await firstMark(page);
  await page.moveMouse(x, y);
  await page.moveMouse(x + 4, y);
  await cardOf(page).opened();
  return page;
}

/** Near the beginning of the mark that stands highest. */
const firstMark = (page: BrowserPage) =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as Range[]);
    const boxes = ranges.map((range) => range.getBoundingClientRect()).filter(({ width }) => width > 0);
    const top = boxes.sort((one, other) => one.top - other.top)[0]!;
    return [top.left + 8, top.top + top.height / 2] as const;
  });

/** The sheet that a finger brings up. */
async function sheetOn(stage: Stage, where: Where, scheme: Scheme): Promise<BrowserPage> {
  const page = await articleAt(stage, where, scheme);
  await page.tap(...(where.name ? centreOf(await boxOfMark(page, where.name)) : await firstMark(page)));
  await cardOf(page).opened();
  return page;
}

/** Every part of it unfolded, and the card as high as that: scrolled, it would be seven pictures. */
async function wholeCardOn(stage: Stage, where: Where, scheme: Scheme): Promise<BrowserPage> {
  const page = await cardOn(stage, where, scheme);
  await cardOf(page).inside((root) => {
    for (const one of root.querySelectorAll<HTMLDetailsElement>('details')) one.open = true;
    root.querySelector<HTMLElement>('.card')!.style.maxHeight = 'none';
  });
  await drawn(page);
  return page;
}

/** The part that takes a mark away, unfolded; or what it says when the mark is gone. */
async function notThisOne(
  stage: Stage,
  scheme: Scheme,
  { isLeftOut = false, width = 700 } = {},
): Promise<BrowserPage> {
  // What is left out on a page stays so.
  const path = `/not-this-${isLeftOut}-${width}-${scheme}.html`;
  stage.extraPages.set(path, TWO);
  const page = await articleAt(stage, { path, width, height: 640 }, scheme);
  await page.click(...centreOf(await boxOfMark(page, 'KOMID')));
  const card = cardOf(page);
  await card.opened();
  await card.inside((root) => {
    const fold = root.querySelector<HTMLElement>('.not-this > summary')!;
    fold.click();
    fold.scrollIntoView({ block: 'start' });
  });
  await drawn(page);
  await card.inside((root) => root.querySelector<HTMLElement>('.card')!.scrollTo(0, 9999));
  if (!isLeftOut) return page;
  await card.inside((root) =>
    [...root.querySelectorAll<HTMLElement>('.choices button')]
      .find((one) => one.textContent === 'Not on this page')!
      .click(),
  );
  await waitUntil(async () => (await card.firstLine()) === 'Not marked on this page any more.', {
    what: 'what was done',
  });
  return page;
}

const onPlainPage = (
  title: string,
  head: string,
  body: string,
) => `<!doctype html><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>${head}
  <style>body { font: 18px/1.6 Georgia, serif; margin: 24px auto; max-width: 640px; padding: 0 16px }</style><article><h1>${title}</h1>${body}</article>`;

/** Listed after the article, with three dated events: they are drawn. */
const THEN = onPlainPage(
  'Ash and coal',
  '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2016-08-30"}</script>',
  '<p>Singwang Economics and Trading General Corporation was named in a paper of the harbour master of Nampo, in North Korea, that was shown on Sunday.</p>',
);
/** A name that two of the lexicon have; nothing else on the page says which. */
const RIVALS = onPlainPage(
  'One name',
  '',
  '<p>Kim Yong Chol was among the names in the North Korean report.</p>',
);
const TWO = onPlainPage(
  'Two names',
  '',
  '<p>KOMID was named in the papers that were shown on Monday.</p><p>So was the Reconnaissance General Bureau.</p>',
);

const served =
  (path: string, html: string, show: typeof cardOn = cardOn): typeof cardOn =>
  (stage, where, scheme) => {
    stage.extraPages.set(path, html);
    return show(stage, where, scheme);
  };
const then = served('/then.html', THEN);
const rivals = served('/rivals.html', RIVALS);
const whole = served('/two.html', TWO, wholeCardOn);
const allRivals = served('/rivals.html', RIVALS, wholeCardOn);

const on = (name: string, where: Where, show: typeof cardOn = cardOn): Surface => ({
  name,
  size: [where.width, where.height ?? HEIGHT],
  isApart: true,
  show: (stage, scheme) => show(stage, where, scheme),
});

const CHART = '/en/reading-the-chart.html';

export const CARDS: readonly Surface[] = [
  on('card', { path: ARTICLE, width: 1100 }),
  on('card-narrow', { path: ARTICLE, width: 320 }),
  on('card-whole', { path: '/two.html', name: 'KOMID', width: 480, height: 3000 }, whole),
  on('card-uncertain', { path: CHART, name: 'Choe Song Il', width: 1100 }),
  on('card-rivals', { path: '/rivals.html', name: 'Kim Yong Chol', width: 700 }, rivals),
  on(
    'card-rivals-whole',
    { path: '/rivals.html', name: 'Kim Yong Chol', width: 700, height: 2400 },
    allRivals,
  ),
  on(
    'card-then',
    { path: '/then.html', name: 'Singwang Economics and Trading General Corporation', width: 700 },
    then,
  ),
  on(
    'card-then-narrow',
    { path: '/then.html', name: 'Singwang Economics and Trading General Corporation', width: 320 },
    then,
  ),
  {
    name: 'card-not-this',
    size: [700, 640],
    isApart: true,
    show: (stage, scheme) => notThisOne(stage, scheme),
  },
  {
    name: 'card-not-this-narrow',
    size: [320, 640],
    isApart: true,
    show: (stage, scheme) => notThisOne(stage, scheme, { width: 320 }),
  },
  {
    name: 'card-left-out',
    size: [700, 640],
    isApart: true,
    show: (stage, scheme) => notThisOne(stage, scheme, { isLeftOut: true }),
  },
  on('sheet', { path: ARTICLE, width: PHONE[0], height: PHONE[1] }, sheetOn),
  on('sheet-uncertain', { path: CHART, name: 'Choe Song Il', width: PHONE[0], height: PHONE[1] }, sheetOn),
  on('sheet-narrow', { path: ARTICLE, name: 'Chong Chon Gang', width: 320, height: 568 }, sheetOn),
];

/** Where the browser gives no storage. */
export const CARDS_WITHOUT_DATABASE: readonly Surface[] = [
  on('card-no-database', { path: ARTICLE, width: 1100 }),
  on('sheet-no-database', { path: ARTICLE, width: PHONE[0], height: PHONE[1] }, sheetOn),
];
