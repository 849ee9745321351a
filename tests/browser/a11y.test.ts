/** What assistive technology and the keyboard need first: roles, names, order. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from './axe.ts';
import { openPopupWithNames } from './own-pages.ts';
import { BROWSERS, launch, type Stage } from './stage.ts';

const STORY = '/en/live-hearing.html';

/** Presses Tab until the focus has left the document or come round; what had it, in order. */
async function tabThrough(page: BrowserPage, most = 80): Promise<string[]> {
  const seen: string[] = [];
  for (let count = 0; count < most; count++) {
    await page.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return '';
      const all = [...document.querySelectorAll('button, summary, input, a[href], [tabindex="0"]')];
      const style = getComputedStyle(element);
      const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return `${all.indexOf(element)} ${element.localName}${ring ? '' : ' without a ring'}: ${words.trim().slice(0, 40)}`;
    });
    if (focused === '' || seen.includes(focused)) break;
    seen.push(focused);
  }
  return seen;
}

/** Everything that can be used now, in the order of the document. */
const usable = (page: BrowserPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, input, a[href], [tabindex="0"]')].flatMap(
      (element, index) => {
        const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return element.checkVisibility()
          ? [`${index} ${element.localName}: ${words.trim().slice(0, 40)}`]
          : [];
      },
    ),
  );

/** Controls that nobody could name. */
const nameless = (page: BrowserPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary, input')]
      .filter((element) => {
        const label = element.closest('label')?.textContent ?? '';
        return !`${element.getAttribute('aria-label') ?? ''}${element.textContent}${label}`.trim();
      })
      .map(({ outerHTML }) => outerHTML),
  );

const basics = (page: BrowserPage) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return {
      language: document.documentElement.lang,
      title: document.title,
      doubleIds: ids.filter((id, index) => ids.indexOf(id) !== index),
      // A label that is nowhere is no label.
      deadLabels: [...document.querySelectorAll('[aria-labelledby]')]
        .map((element) => element.getAttribute('aria-labelledby') ?? '')
        .filter((id) => !document.getElementById(id)?.textContent?.trim()),
      headings: document.querySelectorAll('h1').length,
      main: document.querySelectorAll('main').length,
    };
  });
const GOOD = { language: 'en', title: 'Sidelight', doubleIds: [], deadLabels: [], main: 1 };

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());

  test('the card is a dialog named by its first line; Tab goes through it in order', async () => {
    const page = await stage.browser.openExtensionPage('workbench.html');
    await page.waitFor(() => document.querySelector('.card .opening'));
    const dialog = await page.evaluate(() => {
      const card = document.querySelector('[role=dialog]');
      const label = document.getElementById(card?.getAttribute('aria-labelledby') ?? '');
      return {
        name: label?.textContent,
        isFirstLine: label === card?.querySelector('.content > *'),
        canTakeFocus: (card as HTMLElement | null)?.tabIndex,
        close: card?.querySelector('button')?.getAttribute('aria-label'),
        notes: card?.querySelector('.notes')?.getAttribute('aria-label'),
      };
    });
    expect(dialog).toEqual({
      name: expect.stringMatching(/^Listed by .*\.$/),
      isFirstLine: true,
      canTakeFocus: -1,
      close: 'Close',
      notes: 'Background notes',
    });
    expect(await nameless(page)).toEqual([]);
    expect(await basics(page)).toMatchObject(GOOD);
    const order = await tabThrough(page);
    expect(order).toEqual(await usable(page));
    expect(order[0]).toContain('Close');
    await page.close();
  });

  test('a note opens by key', async () => {
    const page = await stage.browser.openExtensionPage('workbench.html');
    await page.waitFor(() => document.querySelector('.note > summary'));
    for (;;) {
      await page.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('.note > summary'))) break;
    }
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('.note[open]'));
    await page.press('Enter');
    await page.waitFor(() => !document.querySelector('.note[open]'));
    await page.close();
  });

  test('the popup: one heading, a switch, labelled groups, buttons told apart, Tab in order', async () => {
    const page = await stage.open(STORY);
    const popup = await openPopupWithNames(stage, page);
    expect(await basics(popup)).toMatchObject({ ...GOOD, headings: 1 });
    expect(await nameless(popup)).toEqual([]);
    const parts = await popup.evaluate(() => {
      const control = document.querySelector('[role=switch]');
      const labels = [...document.querySelectorAll('.show')].map(
        (one) => one.getAttribute('aria-label') ?? '',
      );
      return {
        switchName: control?.closest('label')?.textContent,
        isOn: control?.getAttribute('aria-checked'),
        doubleLabels: labels.filter((label, index) => labels.indexOf(label) !== index),
        groups: [...document.querySelectorAll('section.group')].map((group) =>
          document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent?.trim(),
        ),
      };
    });
    expect(parts).toEqual({
      switchName: 'On 127.0.0.1',
      isOn: 'true',
      doubleLabels: [],
      groups: [/^Listed/, /^Named/, /^Uncertain/].map((group) => expect.stringMatching(group)),
    });
    expect(await tabThrough(popup)).toEqual(await usable(popup));
    await popup.close();
    await page.close();
  });

  test('the popup in forced colours: its switch shows its state, plain buttons have no edge', async () => {
    const page = await stage.open(STORY);
    const popup = await stage.browser.openPopup(page);
    await popup.setAppearance({ forcedColors: true });
    await popup.waitFor(() => document.querySelectorAll('.row').length > 0);
    const seen = await popup.evaluate(() => {
      const control = document.querySelector('[role=switch]')!;
      const colours = () => [
        getComputedStyle(control).backgroundColor,
        getComputedStyle(control, '::after').backgroundColor,
      ];
      const on = colours();
      (control as HTMLInputElement).checked = false;
      const off = colours();
      const canvas = getComputedStyle(document.documentElement).backgroundColor;
      return {
        isForced: matchMedia('(forced-colors: active)').matches,
        isKnobSeen: [on, off].map(([track, knob]) => knob !== track),
        isTrackOther: on[0] !== off[0],
        edges: [...document.querySelectorAll('button.plain')].filter(
          (button) => getComputedStyle(button).borderTopColor !== canvas,
        ).length,
      };
    });
    expect(seen).toEqual({ isForced: true, isKnobSeen: [true, true], isTrackOther: true, edges: 0 });
    await popup.close();
    await page.close();
  });

  test('the welcome page: headings, choices that say whether they are chosen', async () => {
    const page = await stage.browser.openExtensionPage('welcome.html');
    await page.waitFor(() => document.querySelectorAll('.choice').length === 3);
    expect(await basics(page)).toMatchObject({ ...GOOD, headings: 1 });
    expect(await nameless(page)).toEqual([]);
    const pressed = await page.evaluate(() =>
      [...document.querySelectorAll('.choice')].map((choice) => choice.getAttribute('aria-pressed')),
    );
    expect(pressed).toEqual(['true', 'false', 'false']);
    expect(await tabThrough(page)).toEqual(await usable(page));
    await page.close();
  });

  test('the welcome page: a name of the example opens its card', async () => {
    const page = await stage.browser.openExtensionPage('welcome.html');
    await page.waitFor(() => document.querySelectorAll('.example .mark').length === 3);
    const press = (at: number) =>
      page.evaluate((which) => document.querySelectorAll<HTMLElement>('.example .mark')[which]!.click(), at);
    const opening = () => page.evaluate(() => document.querySelector('.card .opening')?.textContent);
    await press(0);
    await expect.poll(opening).toMatch(/^Listed by the UN since /);
    await press(2);
    await expect
      .poll(opening)
      .toBe('A person of this name is listed. Nothing here proves it is this person.');
    const state = () =>
      page.evaluate(() => {
        const words = document.querySelector('.card .reason')?.textContent ?? '';
        return `${document.querySelector('.card .reason .swatch')?.className}: ${words.trim()}`;
      });
    expect(await state()).toMatch(/^swatch uncertain: Uncertain · .*Matched the name “Kim Chol”\.$/);
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('.example .mark')!.focus());
    await page.press('Escape');
    await expect.poll(opening).toBe(undefined);
    await page.close();
  });
});
