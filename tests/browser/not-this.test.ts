/** A reader says that a mark is wrong: it goes at once, from this page or from the whole site, and comes back when it is undone. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { BROWSERS, boxOfMark, CARD, cardOf, centreOf, launch, type Stage } from './stage.ts';
import { storedIn } from './stored.ts';
import { markedOn } from './texts.ts';

const NEWS =
  '<!doctype html><title>News</title><p>KOMID was named.</p><p>Reconnaissance General Bureau too.</p>';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
    for (const path of ['/a.html', '/b.html']) stage.extraPages.set(path, NEWS);
    page = await stage.open('/a.html');
  });
  afterAll(() => stage?.close());
  beforeEach(() => stage.lookAt(page));

  const words = (of = page) => markedOn(of);
  const stored = async () => (await storedIn(stage)) as Record<string, { words: string; text: string }[]>;

  /** Opens the card of a name, and the part of it that takes the mark away. */
  async function openPart(text: string) {
    await page.click(...centreOf(await boxOfMark(page, text)));
    const card = cardOf(page);
    await card.opened();
    await card.inside((root) => (root.querySelector('.not-this > summary') as HTMLElement).click());
    const hidden = () =>
      card.inside((root) => {
        const [frame, part] = ['.card', '.not-this'].map((one) =>
          root.querySelector(one)!.getBoundingClientRect(),
        );
        return Math.max(0, Math.round(part!.bottom - frame!.bottom));
      });
    await expect.poll(hidden).toBe(0);
    return card;
  }
  const press = (card: ReturnType<typeof cardOf>, label: string) =>
    card.inside((root, wanted) => {
      const button = [...root.querySelectorAll<HTMLElement>('.choices button')].find(
        (one) => one.textContent === wanted && one.checkVisibility(),
      );
      if (!button) throw new Error(`no button "${wanted}"`);
      button.click();
    }, label);

  test('not on this page: gone here, there still; undone in the same place', async () => {
    const before = await words();
    expect(before).toContain('KOMID');
    const card = await openPart('KOMID');
    await press(card, 'Not on this page');
    await expect.poll(() => words()).toEqual(before.filter((one) => one !== 'KOMID'));
    await expect.poll(card.firstLine).toBe('Not marked on this page any more.');
    expect(await card.inside((root) => root.activeElement?.textContent)).toBe('Undo');
    const { names, isPartial } = await stage.namesOn(page);
    expect([names.some(({ id }) => id === 'komid'), isPartial]).toEqual([false, true]);

    const other = await stage.open('/b.html');
    expect(await words(other)).toContain('KOMID');
    await other.close();

    await stage.lookAt(page);
    await press(card, 'Undo');
    await card.closed();
    await expect.poll(() => words()).toEqual(before);
    expect(await stored()).not.toHaveProperty('left-out:127.0.0.1');
    expect(page.consoleErrors()).toEqual([]);
  });

  test('nowhere on this site: on every page of it, after a reload too, and kept without the address', async () => {
    const card = await openPart('KOMID');
    await card.inside((root) => {
      (root.querySelector('.not-this input') as HTMLInputElement).value = 'another KOMID';
    });
    await press(card, 'Nowhere on 127.0.0.1');
    await expect.poll(card.firstLine).toBe('Not marked on 127.0.0.1 any more.');
    await page.press('Escape');
    await card.closed();
    await page.reload();
    await stage.lookAt(page);
    expect(await words()).not.toContain('KOMID');
    const other = await stage.open('/b.html');
    expect(await words(other)).not.toContain('KOMID');
    await other.close();
    const { 'left-out:127.0.0.1': kept } = await stored();
    expect(kept).toEqual([
      {
        key: expect.any(String),
        ids: ['komid'],
        words: 'KOMID',
        text: 'KOMID was named.',
        why: 'another KOMID',
      },
    ]);
    expect(JSON.stringify(await stored())).not.toContain('a.html');
    await stage.inExtension(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { remove(key: string): Promise<void> } } } }
      ).chrome;
      await storage.local.remove('left-out:127.0.0.1');
    });
    await stage.lookAt(page);
    await expect.poll(() => words()).toContain('KOMID');
  });

  test('with marks that are elements, too', async () => {
    await stage.changeSettings({ marks: 'elements' });
    await stage.lookAt(page);
    const marked = () =>
      page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent));
    await expect.poll(marked).toContain('KOMID');
    const box = await page.evaluate(() => {
      const { left, top, right, bottom } = document.querySelector('mark')!.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await page.click(...centreOf(box));
    const card = cardOf(page);
    await card.opened();
    const place = () =>
      page.evaluate((host) => document.querySelector(host)!.getBoundingClientRect().top, CARD);
    const top = await place();
    await card.inside((root) => (root.querySelector('.not-this > summary') as HTMLElement).click());
    await press(card, 'Not on this page');
    await expect.poll(marked).not.toContain('KOMID');
    expect(Math.abs((await place()) - top)).toBeLessThan(2);
    await press(card, 'Undo');
    await expect.poll(marked).toContain('KOMID');
    await stage.changeSettings({ marks: 'highlights' });
    expect(page.consoleErrors()).toEqual([]);
  });

  test('in a private window: gone until the page is left, and nothing is kept', async () => {
    // No driver opens a private window: the background is told that every tab is in one.
    const path = join(stage.extension, 'background.js');
    const script = await readFile(path, 'utf8');
    const asPrivate = script.replace(/incognito\s*\?\?\s*(?:!1|false)/g, 'tabIsPrivate ?? true');
    expect(asPrivate).toContain('tabIsPrivate ?? true');
    await writeFile(path, asPrivate);
    await stage.browser.reloadExtension();
    await page.reload();
    await stage.lookAt(page);
    for (const label of ['Not on this page', 'Nowhere on 127.0.0.1']) {
      const card = await openPart('KOMID');
      await press(card, label);
      await expect.poll(card.firstLine).toBe('Not marked on this page until you leave it.');
      // A page that comes up late with the extension hides this one, and what is hidden is not painted anew.
      await stage.lookAt(page);
      await expect.poll(() => words()).not.toContain('KOMID');
      await press(card, 'Undo');
      await card.closed();
      await expect.poll(() => words()).toContain('KOMID');
    }
    const card = await openPart('KOMID');
    await press(card, 'Not on this page');
    await expect.poll(() => words()).not.toContain('KOMID');
    expect(Object.keys(await stored()).filter((key) => key.startsWith('left-out'))).toEqual([]);
    await page.reload();
    await stage.lookAt(page);
    await expect.poll(() => words()).toContain('KOMID');
    await writeFile(path, script);
    await stage.browser.reloadExtension();
  });
});
