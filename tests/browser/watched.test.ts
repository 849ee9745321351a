/** Names of the researcher's own on the pages she reads: framed where they stand, and nothing a page could see. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parsePage } from '../../src/cli/parse-page.ts';
import { openMatcher } from '../../src/core/matching/find-mentions.ts';
import type { PageNames } from '../../src/core/matching/page-names.ts';
import type { WatchEntry } from '../../src/core/watch/entry.ts';
import { compileWatchlist, findWatched } from '../../src/core/watch/watched.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { PASSAGES_ATTRIBUTE } from '../../src/page/passages-attribute.ts';
import { readText } from '../../src/page/reader.ts';
import { WATCHED_ATTRIBUTE } from '../../src/page/watched-attribute.ts';
import { watchEntry, watchName } from '../support/watchlist.ts';
import { openPopupWithNames } from './own-pages.ts';
import { seedWatchlist } from './seed-watchlist.ts';
import {
  type Box,
  BROWSERS,
  boxOfMark,
  cardOf,
  centreOf,
  htmlOf,
  launch,
  painted,
  rememberHtml,
  type Stage,
} from './stage.ts';

const WATCHED = `[${WATCHED_ATTRIBUTE}]`;

const LIST: WatchEntry[] = [
  watchEntry('orion-star', {
    kind: 'Vessel',
    name: 'Orion Star',
    imo: '9074729',
    names: [watchName('Orion Star'), watchName('Blue Petal', { type: 'alias' })],
    note: 'Seen at **Nampo** in May.\n<img src=x onerror=alert(1)>',
  }),
  watchEntry('dandong-agents', {
    name: 'Dandong Agents',
    names: [
      watchName('Dandong Agents'),
      watchName('DA', { type: 'acronym', strength: 'weak', needs: ['coal'] }),
    ],
  }),
  watchEntry('komid-mine', { name: 'KOMID, mine', names: [watchName('KOMID')], note: 'My file 12.' }),
];

const STORY = `<!doctype html><html lang="en"><head><title>Ship</title>
<style>body{font:18px/1.6 serif;margin:24px;max-width:560px}</style></head><body>
<h1>A ship with coal</h1>
<p id="first">The <b>Orion</b> Star left port on Monday with Dandong Agents aboard.</p>
<p id="second">KOMID chartered it, and DA paid for the coal that it carried to the north.</p>
<p id="third">Nobody else is named.</p>
<div style="height:1500px"></div><p id="last">The ship was once called Blue Petal.</p>
</body></html>`;

const ALL = ['yours: Orion Star', 'yours: Dandong Agents', 'yours-uncertain: DA', 'yours: Blue Petal'];

interface Framed {
  mark: string;
  box: Box;
}

/** The frames of our own root, each in the window's coordinates. */
const framesOn = (page: BrowserPage) =>
  page
    .evaluateInShadow(WATCHED, (root): Framed[] =>
      [...root.querySelectorAll('.frame')].map((frame) => {
        const { left, top, right, bottom } = frame.getBoundingClientRect();
        return { mark: frame.classList[1] ?? '', box: { left, top, right, bottom } };
      }),
    )
    .catch(() => [] as Framed[]);

/** The words of the page that lie in each frame, in the order of the frames: what a reader sees in it. */
async function framed(page: BrowserPage): Promise<string[]> {
  const frames = await framesOn(page);
  const words = await page.evaluate(
    (boxes: Box[]) => {
      const texts: Text[] = [];
      const gather = (root: Node) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        for (let at: Node | null = walker.nextNode(); at; at = walker.nextNode()) {
          if (at instanceof Text) texts.push(at);
          else if ((at as Element).shadowRoot) gather((at as Element).shadowRoot as Node);
        }
      };
      gather(document.body);
      return boxes.map((box) => {
        let held = '';
        for (const text of texts) {
          for (let at = 0; at < text.length; at++) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const sign = range.getBoundingClientRect();
            const [x, y] = [(sign.left + sign.right) / 2, (sign.top + sign.bottom) / 2];
            if (sign.width > 0 && x > box.left && x < box.right && y > box.top && y < box.bottom)
              held += text.data[at];
          }
        }
        return held.replace(/\s+/g, ' ').trim();
      });
    },
    frames.map(({ box }) => box),
  );
  return frames.map(({ mark }, at) => `${mark}: ${words[at]}`);
}

const ownOf = ({ names }: PageNames) =>
  names
    .filter(({ mark }) => mark.startsWith('yours'))
    .map(({ name: one, mark, count }) => `${mark}: ${one} ${count}`);

describe.each(BROWSERS)('%s', (browserName) => {
  let stage: Stage;
  let page: BrowserPage;

  const isThere = () => page.evaluate((host) => document.querySelector(host) !== null, WATCHED);
  const seen = () => framed(page);
  /** All words that the page finds among the highlights. */
  const inRegistry = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((one) => [...one].map((range) => String(range))),
    );
  const boxOf = async (words: string): Promise<Box> => {
    await expect.poll(seen).toContainEqual(expect.stringContaining(`: ${words}`));
    const at = (await seen()).findIndex((one) => one.endsWith(`: ${words}`));
    return (await framesOn(page))[at]!.box;
  };
  const look = async () => {
    await stage.lookAt(page);
  };

  beforeAll(async () => {
    stage = await launch(browserName);
    stage.extraPages.set('/ship.html', rememberHtml(STORY));
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await page?.close();
    await seedWatchlist(stage, LIST);
    page = await stage.open('/ship.html');
    await expect.poll(seen).toEqual(ALL);
  });

  test('nothing of it is on a page before there is a list; then it is framed at once', async () => {
    await seedWatchlist(stage, []);
    await look();
    await expect.poll(isThere).toBe(false);
    const html = await htmlOf(page);
    await seedWatchlist(stage, LIST);
    await look();
    await expect.poll(seen).toEqual(ALL);
    // What the lexicon marks stays as it is.
    expect(await painted(page)).toEqual([{ mark: 'listed', text: 'KOMID' }]);
    const after = await page.evaluate((host) => {
      const element = document.querySelector(host) as HTMLElement;
      const { innerHTML, shadowRoot, textContent } = element;
      const attributes = element.getAttributeNames();
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      copy.querySelector(host)?.remove();
      return { innerHTML, shadowRoot, textContent, attributes, rest: copy.outerHTML };
    }, WATCHED);
    expect(after).toEqual({
      innerHTML: '',
      shadowRoot: null,
      textContent: '',
      attributes: [WATCHED_ATTRIBUTE],
      rest: html,
    });
    expect(html).toBe(
      await page.evaluate(() => (globalThis as unknown as { htmlBefore: string }).htmlBefore),
    );
    expect(await inRegistry()).toEqual(['KOMID']);
  });

  test('page and `annotate --watch` find the same', async () => {
    const found = findWatched(openMatcher(compileWatchlist(LIST)), readText(parsePage(STORY)).text);
    const rows = new Map<string, string>();
    for (const { id, mark } of found) {
      const [, count = '0'] = rows.get(id!)?.split(' ') ?? [];
      rows.set(id!, `${mark === 'yours' ? 'yours' : 'yours-uncertain'} ${Number(count) + 1}`);
    }
    const names = (await stage.lookAt(page)).names.filter(({ mark }) => mark.startsWith('yours'));
    const byId = Object.fromEntries(names.map(({ id, mark, count }) => [id, `${mark} ${count}`]));
    // An entry that stands there once for sure and once perhaps is one row, the surer.
    expect(byId).toEqual({ ...Object.fromEntries(rows), 'yours_dandong-agents': 'yours 2' });
    expect([...rows.keys()].sort()).toEqual(['yours_dandong-agents', 'yours_komid-mine', 'yours_orion-star']);
  });

  test('the popup lists them in a group of their own, and the badge counts none of them', async () => {
    expect(ownOf(await stage.namesOn(page)).sort()).toEqual([
      'yours: Dandong Agents 2',
      'yours: KOMID, mine 1',
      'yours: Orion Star 2',
    ]);
    await expect.poll(() => stage.badgeOf(page)).toBe('1');
    const popup = await openPopupWithNames(stage, page);
    const group = await popup.evaluate(() => {
      const own = [...document.querySelectorAll('.group')].find((one) =>
        one.querySelector('h2')?.textContent?.startsWith('Yours'),
      );
      for (const details of own?.querySelectorAll('details') ?? []) details.open = true;
      return {
        rows: [...(own?.querySelectorAll('.row .name') ?? [])].map((row) => row.textContent).sort(),
        written: [...(own?.querySelectorAll('.row .written') ?? [])].map((row) => row.textContent).sort(),
        meaning: own?.querySelector('.meaning')?.textContent,
      };
    });
    expect(group).toEqual({
      rows: ['Dandong Agents', 'KOMID, mine', 'Orion Star'],
      written: ['here: Orion Star, Blue Petal', 'uncertain: DA'],
      meaning: 'On your own list. That says nothing of any official list.',
    });
    await popup.waitFor(() => document.querySelector('.own-note-text strong')?.textContent === 'Nampo');
    await popup.close();
  });

  test('a click opens its card: hers, with her note formatted, and no word of a list', async () => {
    const card = cardOf(page);
    await page.click(...centreOf(await boxOf('Orion Star')));
    await card.opened();
    expect(await card.firstLine()).toBe('Yours: on your own list. This says nothing of any official list.');
    const text = await card.text();
    for (const part of ['Ship, IMO 9074729', 'Also: Blue Petal', 'Seen at Nampo', '<img src=x', 'Edit'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/\b(?:listed|sanction|designat|lexicon)/i);
    expect(await card.inside((root) => root.querySelector('img, a'))).toBeNull();
    expect(await card.inside((root) => root.querySelector('.own-note strong')?.textContent)).toBe('Nampo');
    await page.press('Escape');
    await card.closed();
    await page.click(...centreOf(await boxOf('DA')));
    await card.opened();
    expect(await card.firstLine()).toMatch(/^Perhaps yours: the name fits one on your own list/);
    await page.press('Escape');
    await card.closed();
    // Resting on it, too; and leaving closes it.
    await page.moveMouse(2, 2);
    await page.moveMouse(...centreOf(await boxOf('Dandong Agents')));
    await card.opened();
    await page.moveMouse(2, 2);
    await card.closed();
    expect(page.consoleErrors()).toEqual([]);
  });

  test('a sentence is saved from its card, linked to it without a status; the card tells of it', async () => {
    const card = cardOf(page);
    await page.click(...centreOf(await boxOf('Dandong Agents')));
    await card.opened();
    await card.inside((root) => root.querySelector<HTMLElement>('.save-passage')?.click());
    const saved = async () =>
      stage.inExtension(
        () =>
          new Promise<{ quote: { exact: string }; entities: object[] }[]>((resolve) => {
            const opening = indexedDB.open('sidelight-library');
            opening.onsuccess = () => {
              const asking = opening.result.transaction('passages').objectStore('passages').getAll();
              asking.onsuccess = () => {
                opening.result.close();
                resolve(asking.result);
              };
            };
          }),
      );
    await expect.poll(async () => (await saved()).length).toBe(1);
    const [passage] = await saved();
    expect(passage?.quote.exact).toBe('The Orion Star left port on Monday with Dandong Agents aboard.');
    const linked = (id: string, heading: string) => ({ id, name: heading, by: 'name', status: '' });
    expect(passage?.entities).toEqual([
      linked('yours_orion-star', 'Orion Star'),
      linked('yours_dandong-agents', 'Dandong Agents'),
    ]);
    const chips = () =>
      page.evaluateInShadow(`[${PASSAGES_ATTRIBUTE}]`, (root) =>
        [...root.querySelectorAll('.chips button')].map((one) => one.textContent),
      );
    await expect
      .poll(() => chips().catch(() => undefined))
      .toEqual(['Orion Star (yours) ×', 'Dandong Agents (yours) ×']);
    await page.reload();
    await stage.lookAt(page);
    await stage.browser.runCommand('next-name');
    await card.opened();
    expect(await card.text()).toContain('1 saved passage');
    expect(await card.text()).toContain('Ship, saved ');
  });

  test('marks as elements: hers stay out of them', async () => {
    await stage.changeSettings({ marks: 'elements' });
    try {
      await look();
      const elements = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('mark')].map(
            (mark) => `${mark.dataset.sidelight} ${mark.textContent}`,
          ),
        );
      await expect.poll(elements).toEqual(['listed KOMID']);
      await expect.poll(seen).toEqual(ALL);
    } finally {
      await stage.changeSettings({ marks: 'highlights' });
    }
  });

  test('where a mark of the lexicon stands its card says both', async () => {
    const card = cardOf(page);
    await page.click(...centreOf(await boxOfMark(page, 'KOMID')));
    await card.opened();
    expect(await card.firstLine()).toMatch(/^Listed by /);
    await expect.poll(() => card.text()).toContain('Yours too: on your own list.');
    expect(await card.text()).toContain('My file 12.');
    await page.press('Escape');
    await card.closed();
  });

  test('from name to name by key, hers among the others, in reading order', async () => {
    const card = cardOf(page);
    const stops: string[] = [];
    for (let count = 0; count < 5; count++) {
      await stage.browser.runCommand('next-name');
      const place = () => card.inside((root) => root.querySelector('.among')?.textContent ?? '');
      await expect.poll(() => place().catch(() => '')).toContain(`${count + 1} of 5`);
      stops.push(await place());
    }
    // As the page has them: the ship by her former name, too.
    expect(stops.map((one) => one.replace(/^.*?: /, ''))).toEqual([
      'Orion Star',
      'Dandong Agents',
      'KOMID',
      'DA',
      'Blue Petal',
    ]);
    await page.press('Escape');
    await card.closed();
    // A flash of hers is not among the highlights.
    expect(new Set(await inRegistry())).toEqual(new Set(['KOMID']));
  });

  test('the panel lists them in a group, with a dossier', async () => {
    const panel = await stage.browser.openPanel(page);
    await panel.waitFor(() => document.querySelectorAll('.yours .place').length === 4);
    const rows = await panel.evaluate(() =>
      [...document.querySelectorAll('.yours .place')].map(
        (row) => `${row.querySelector('.mark')?.textContent}: ${row.querySelector('strong')?.textContent}`,
      ),
    );
    expect(rows).toEqual([
      'Yours: Orion Star',
      'Yours: Dandong Agents',
      'Yours, uncertain: DA',
      'Yours: Blue Petal',
    ]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.yours .place')?.click());
    await panel.waitFor(() => document.querySelector('.dossier')?.textContent?.includes('Seen at Nampo'));
    expect(await panel.evaluate(() => document.querySelector('.dossier .opening')?.textContent)).toBe(
      'Yours: on your own list. This says nothing of any official list.',
    );
    await panel.close();
  });

  test('frames go with the page: edits, late roots, frames within, an address that is left', async () => {
    await page.evaluate(() => {
      const late = document.createElement('x-late');
      document.querySelector('#third')!.before(late);
      const root = late.attachShadow({ mode: 'open' });
      root.innerHTML = '<p>Dandong Agents said so.</p>';
      document.querySelector('#first')!.textContent = 'Orion Star was renamed.';
      const above = document.createElement('p');
      above.textContent = 'A line that moves all others.';
      document.querySelector('#first')!.before(above);
    });
    await expect
      .poll(seen)
      .toEqual(['yours: Orion Star', 'yours-uncertain: DA', 'yours: Dandong Agents', 'yours: Blue Petal']);
    expect(await page.evaluate(() => document.querySelector('x-late')?.shadowRoot?.innerHTML)).toBe(
      '<p>Dandong Agents said so.</p>',
    );
    await page.evaluate(() => {
      document.querySelector('x-late')?.remove();
      document.querySelector('#first')!.textContent = 'Renamed.';
    });
    await expect.poll(seen).toEqual(['yours-uncertain: DA', 'yours: Blue Petal']);
    // Another article in the same document, and words that grow in their own node.
    await page.evaluate(() => {
      history.pushState(null, '', '/another.html');
      document.querySelector('main, body')!.innerHTML = '<p id="new">Orion</p>';
    });
    await expect.poll(seen).toEqual([]);
    await page.evaluate(() => {
      (document.querySelector('#new')!.firstChild as Text).data += ' Star';
    });
    await expect.poll(seen).toEqual(['yours: Orion Star']);
  });

  test('no frame lies over a menu that covers the name, and its card does not open there', async () => {
    const at = centreOf(await boxOf('Dandong Agents'));
    await page.evaluate(([x, y]) => {
      const menu = document.createElement('div');
      menu.id = 'menu';
      menu.style.cssText = `position:absolute;left:${x - 150}px;top:${y - 60}px;width:300px;height:120px;background:#eee`;
      document.body.append(menu);
    }, at);
    await page.click(...at);
    await expect.poll(seen).toEqual(ALL.filter((one) => !one.endsWith('Dandong Agents')));
    expect(await page.evaluate(() => document.querySelector('[data-sidelight-card]'))).toBeNull();
    // Glass covers nothing.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#menu')!.style.background = 'none';
    });
    await expect.poll(seen).toEqual(ALL);
    await page.click(...at);
    await cardOf(page).opened();
    await page.press('Escape');
  });

  test('of a thousand names those about view are framed, wherever one scrolls to', async () => {
    const lines = (from: number) =>
      Array.from({ length: 500 }, (_one, at) => `<p>${from + at}: the Orion Star lay there.</p>`).join('');
    stage.extraPages.set(
      '/many.html',
      `<!doctype html><title>Many</title><div id="box" style="height:400px;overflow:auto">${lines(0)}</div>${lines(500)}`,
    );
    await page.goto(`${stage.site.origin}/many.html`);
    await stage.lookAt(page);
    /** How many frames are seen, and the number of the paragraph that holds the last of them. */
    const inView = async () => {
      const boxes = (await framesOn(page)).map(({ box }) => box);
      return page.evaluate((all: Box[]) => {
        const seen = all.filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
        const { left, bottom } = seen.at(-1) ?? { left: 0, bottom: 0 };
        const text = document.elementFromPoint(left + 4, bottom - 4)?.textContent ?? '';
        return { all: all.length, isSome: seen.length > 3, last: Number.parseInt(text, 10) };
      }, boxes);
    };
    await expect.poll(async () => (await inView()).isSome).toBe(true);
    expect((await inView()).all).toBeLessThan(150);
    await page.evaluate(() => document.querySelector('#box')!.scrollTo(0, 1e6));
    const lastInBox = async () => {
      const boxes = (await framesOn(page)).map(({ box }) => box).filter(({ bottom }) => bottom < 410);
      return page.evaluate((all: Box[]) => {
        const { left, bottom } = all.at(-1) ?? { left: 0, bottom: 0 };
        return Number.parseInt(document.elementFromPoint(left + 4, bottom - 4)?.textContent ?? '', 10);
      }, boxes);
    };
    await expect.poll(lastInBox).toBe(499);
    await page.evaluate(() => scrollTo(0, 1e6));
    await expect.poll(async () => (await inView()).last).toBe(999);
    expect((await inView()).all).toBeLessThan(150);
  });

  test('a document that is written anew is read anew', async () => {
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Anew</title><p>The Orion Star again.</p>');
      document.close();
    });
    await expect.poll(seen).toEqual(['yours: Orion Star']);
  });

  test('in a frame of the page, too', async () => {
    stage.extraPages.set(
      '/within.html',
      '<!doctype html><title>Within</title><p>The Orion Star was seen there, and a long sentence follows so that it is worth reading.</p>',
    );
    stage.extraPages.set(
      '/around.html',
      '<!doctype html><title>Around</title><p>Nobody.</p><iframe src="/within.html" width="600" height="300"></iframe>',
    );
    const around = await stage.open('/around.html');
    await expect
      .poll(async () => ownOf(await stage.namesOn(around)), { timeout: 20_000 })
      .toEqual(['yours: Orion Star 1']);
    await around.bringToFront();
    await stage.browser.runCommand('next-name');
    const hasCard = () =>
      around.evaluate(
        () =>
          (document.querySelector('iframe')?.contentDocument?.querySelector('[data-sidelight-card]') ??
            null) !== null,
      );
    await expect.poll(hasCard).toBe(true);
    await around.close();
  });

  test('"not on this page" takes it away and back', async () => {
    const card = cardOf(page);
    await page.click(...centreOf(await boxOf('Orion Star')));
    await card.opened();
    await card.inside((root) => {
      root.querySelector<HTMLDetailsElement>('.not-this')!.open = true;
      root.querySelector<HTMLElement>('.not-this .choices button')!.click();
    });
    await expect.poll(seen).toEqual(['yours: Dandong Agents', 'yours-uncertain: DA']);
    await card.inside((root) => {
      const undo = [...root.querySelectorAll<HTMLElement>('.choices button')].find((one) =>
        one.checkVisibility(),
      );
      undo!.click();
    });
    await expect.poll(seen).toEqual(ALL);
  });

  test('a site that is off has none of it; a list that changes is followed; an empty one leaves nothing', async () => {
    await stage.changeSettings({ offSites: ['127.0.0.1'] });
    await expect.poll(isThere).toBe(false);
    await stage.changeSettings({ offSites: [] });
    await look();
    await expect.poll(seen).toEqual(ALL);
    await stage.changeSettings({ pausedUntil: Date.now() + 60_000 });
    await expect.poll(isThere).toBe(false);
    await stage.changeSettings({ pausedUntil: 0 });
    await look();
    await expect.poll(seen).toEqual(ALL);

    await seedWatchlist(stage, [watchEntry('nobody', { name: 'Nobody', names: [watchName('Nobody else')] })]);
    await look();
    await expect.poll(seen).toEqual(['yours: Nobody else']);
    await seedWatchlist(stage, [watchEntry('x', { name: 'X', names: [watchName('Xylophone Traders')] })]);
    await look();
    // Found or not, the page sees the same.
    await expect.poll(async () => [await isThere(), await seen()]).toEqual([true, []]);
    await seedWatchlist(stage, []);
    await look();
    await expect.poll(isThere).toBe(false);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('loaded anew under an open page it starts again, and removed it leaves nothing to be seen', async () => {
    await stage.browser.reloadExtension();
    await look();
    await expect.poll(seen, { timeout: 20_000 }).toEqual(ALL);
    expect(await page.evaluate((host) => document.querySelectorAll(host).length, WATCHED)).toBe(1);
    await stage.browser.removeExtension();
    await expect
      .poll(() =>
        page.evaluate((host) => {
          const left = document.querySelector(host);
          return left !== null && getComputedStyle(left).display !== 'none';
        }, WATCHED),
      )
      .toBe(false);
  });
});
