/** What is shown of saved passages on the page they are of. */
import type { Passage } from '../../../src/core/library/passage.ts';
import type { BrowserPage } from '../../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../../src/dev/browsers/wait-until.ts';
import { PASSAGES_ATTRIBUTE } from '../../../src/page/passages-attribute.ts';
import { SAVE_ATTRIBUTE } from '../../../src/page/selection-button.ts';
import { seedLibrary } from '../../browser/seed-library.ts';
import { type Box, centreOf, type Stage } from '../../browser/stage.ts';
import { passage } from '../../support/passage.ts';
import { resize, type Scheme, type Surface } from '../surface.ts';
import { GREEN_PINE } from './few-passages.ts';

const PASSAGES = `[${PASSAGES_ATTRIBUTE}]`;
const SAVE = `[${SAVE_ATTRIBUTE}]`;

const HELD = 'The tanker was held in the port of Rason on Monday, two officials said.';
const CHARTERED =
  'A paper of the harbour master names Green Pine Associated Corporation as the one who chartered her in May.';
const GONE = 'Nobody at the agent’s office in Dandong answered the telephone.';
const NEWS = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Ship held</title>
  <style>body { font: 18px/1.6 Georgia, serif; margin: 24px auto; max-width: 640px; padding: 0 16px }</style>
  <h1>Ship held in Rason</h1><p>${HELD}</p><p>The weather at sea was fair, the tides were high, and coal was dear that winter.</p><p>${CHARTERED}</p>`;

interface What {
  path: string;
  saved?: readonly Passage[];
  width: number;
  height: number;
}

async function articleWith(
  stage: Stage,
  { path, saved, width, height }: What,
  scheme: Scheme,
): Promise<BrowserPage> {
  stage.extraPages.set(path, NEWS);
  const url = `${stage.site.origin}${path}`;
  await seedLibrary(
    stage,
    (saved ?? []).map((one) => ({ ...one, page: { ...one.page, url, site: '127.0.0.1' } })),
  );
  const page = await stage.open(path);
  await page.setAppearance({ colorScheme: scheme, reducedMotion: true });
  await resize(page, width, height);
  return page;
}

const select = (page: BrowserPage, words: string) =>
  page.evaluate((words) => {
    const text = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(words))!
      .firstChild as Text;
    const at = text.data.indexOf(words);
    getSelection()?.setBaseAndExtent(text, at, text, at + words.length);
  }, words);

/** Where something stands in what is ours, once it is there. */
const placeOf = (page: BrowserPage, host: string, selector: string) =>
  waitUntil(
    () =>
      page
        .evaluateInShadow(
          host,
          (root, selector): Box | null => {
            const { left, top, right, bottom } =
              root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
            return right > left ? { left, top, right, bottom } : null;
          },
          selector,
        )
        .catch(() => null),
    { what: `${selector} in ${host}` },
  );

async function openBox(page: BrowserPage): Promise<BrowserPage> {
  const { left, top, bottom } = await placeOf(page, PASSAGES, '.box');
  await page.click(left + 20, (top + bottom) / 2);
  await placeOf(page, PASSAGES, '.panel .state');
  return page;
}

const kept = passage('kept', {
  quote: HELD,
  entities: [GREEN_PINE],
  note: 'First report of the **hold**. Ask M. who the officials are.',
  tags: ['ships', 'Rason'],
});
const changed = {
  ...kept,
  quote: { ...kept.quote, exact: HELD.replace('two', 'three'), suffix: 'The weather at sea was fair' },
};
const charter = {
  ...passage('charter', { quote: CHARTERED, entities: [GREEN_PINE] }),
  colour: 'green' as const,
};
const gone = { ...passage('gone', { quote: GONE }), colour: 'pink' as const };

const openKept = async (stage: Stage, what: What, scheme: Scheme) =>
  openBox(await articleWith(stage, what, scheme));

async function saveButton(stage: Stage, what: What, scheme: Scheme): Promise<BrowserPage> {
  const page = await articleWith(stage, what, scheme);
  await select(page, HELD);
  await placeOf(page, SAVE, 'button');
  return page;
}

/** As it is right after it was saved: to be described. */
async function justSaved(stage: Stage, what: What, scheme: Scheme): Promise<BrowserPage> {
  const page = await articleWith(stage, what, scheme);
  await select(page, CHARTERED);
  await page.click(...centreOf(await placeOf(page, SAVE, 'button')));
  await placeOf(page, PASSAGES, '.chips button');
  return page;
}

async function listed(stage: Stage, what: What, scheme: Scheme): Promise<BrowserPage> {
  const page = await articleWith(stage, what, scheme);
  await placeOf(page, PASSAGES, '.lost button');
  await stage.browser.runCommand('save-passage');
  await placeOf(page, PASSAGES, '.list .state');
  return page;
}

async function lost(stage: Stage, what: What, scheme: Scheme): Promise<BrowserPage> {
  const page = await articleWith(stage, what, scheme);
  await placeOf(page, PASSAGES, '.lost button');
  await placeOf(page, PASSAGES, '.box');
  return page;
}

const on = (name: string, show: typeof openKept, what: Partial<What> = {}): Surface => {
  const whole = { path: '/held.html', width: 800, height: 700, ...what };
  return {
    name,
    size: [whole.width, whole.height],
    isApart: true,
    show: (stage, scheme) => show(stage, whole, scheme),
  };
};
const NARROW = { width: 320, height: 640 };

export const SAVED: readonly Surface[] = [
  on('passage', openKept, { saved: [kept] }),
  on('passage-narrow', openKept, { saved: [kept], ...NARROW }),
  on('passage-changed', openKept, { saved: [changed] }),
  on('passage-changed-narrow', openKept, { saved: [changed], ...NARROW }),
  on('passage-list', listed, { saved: [kept, charter, gone] }),
  on('passage-list-narrow', listed, { saved: [kept, charter, gone], ...NARROW }),
  on('passage-lost', lost, { saved: [charter, gone] }),
  on('passage-new', justSaved),
  on('passage-new-narrow', justSaved, NARROW),
  on('passage-save-button', saveButton, { height: 400 }),
];
