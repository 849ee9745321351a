/** The interface in Korean, as a reader sees it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopupWithNames } from '../browser/own-pages.ts';
import { BROWSERS, boxOfMark, cardOf, centreOf, launch, type Stage } from '../browser/stage.ts';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());

  const first = async (path: string) => {
    const page = await stage.browser.openExtensionPage(path);
    await page.waitFor(() => document.querySelector('h1'));
    return page;
  };

  test('an open page takes another language at once, and gives it back', async () => {
    const page = await first('welcome.html');
    const seen = () =>
      page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        heading: document.querySelector('h1')?.textContent,
      }));
    const english = {
      lang: 'en',
      dir: 'ltr',
      heading: 'Sidelight marks names, and says who they are',
    };
    expect(await seen()).toEqual(english);
    await stage.changeSettings({ language: 'ko' });
    await expect
      .poll(seen)
      .toEqual({ lang: 'ko', dir: 'ltr', heading: '이름을 표시하고, 누구인지 알려 줍니다' });
    await stage.changeSettings({ language: 'en' });
    await expect.poll(seen).toEqual(english);
  });

  test('the language is chosen in the settings', async () => {
    const page = await first('settings.html');
    await page.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('select[aria-labelledby=language]');
      if (!choice) throw new Error('no choice of language');
      choice.value = 'ko';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor(() => document.documentElement.lang === 'ko');
    expect(await page.evaluate(() => document.querySelector('#language-text')?.textContent)).toContain(
      '영어',
    );
    await stage.changeSettings({ language: 'browser' });
    await page.waitFor(() => document.documentElement.lang === 'en');
  });

  test('a card on a page follows the language, with its labels and its sentences', async () => {
    const page = await stage.open('/en/live-hearing.html');
    const card = cardOf(page);
    const open = async () => {
      await page.click(...centreOf(await boxOfMark(page, 'Kim Jong-un')));
      await card.opened();
    };
    const seen = () =>
      card.inside((root) => ({
        lang: root.querySelector('.card')?.getAttribute('lang'),
        lead: root.querySelector('.opening')?.textContent?.trim(),
        label: root.querySelector('summary')?.textContent,
        english: root.querySelector('.summary')?.getAttribute('lang'),
      }));
    await open();
    expect(await seen()).toMatchObject({ lang: 'en', label: 'What does this mean?' });
    await page.press('Escape');
    await card.closed();
    await stage.changeSettings({ language: 'ko' });
    await open();
    // The first card after the change fetches its labels when it sees the language of its entry.
    await expect.poll(seen).toEqual({
      lang: 'ko',
      lead: '2021년 7월에 확인한 미국 명단에 올라 있습니다. 그 뒤에 바뀌었을 수 있습니다.',
      label: '이것은 무슨 뜻입니까?',
      english: 'en',
    });
    await page.press('Escape');
    await card.closed();

    const popup = await openPopupWithNames(stage, page);
    expect(
      await popup.evaluate(() => ({
        lang: document.documentElement.lang,
        group: document.querySelector('h2')?.textContent?.trim(),
        button: document.querySelector('.show')?.textContent,
      })),
    ).toEqual({ lang: 'ko', group: '등재 3', button: '보기' });
    await popup.close();
    await page.close();

    const settings = await first('settings.html');
    expect(
      await settings.evaluate(() => [
        document.documentElement.lang,
        document.querySelector('h1')?.textContent,
      ]),
    ).toEqual(['ko', 'Sidelight 설정']);
    await stage.changeSettings({ language: 'browser' });
    await settings.close();
  });

  test('the button of the toolbar follows it too', async () => {
    const title = () =>
      stage.inExtension(() =>
        (
          globalThis as unknown as { chrome: { action: { getTitle(of: object): Promise<string> } } }
        ).chrome.action.getTitle({}),
      );
    await stage.changeSettings({ language: 'ko' });
    await expect.poll(title).toBe('Sidelight: 이 페이지의 이름');
    await stage.changeSettings({ language: 'browser' });
    await expect.poll(title).toBe('Sidelight: names on this page');
  });

  test('the browser finds what the manifest says', async () => {
    const said = await stage.inExtension(() => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { getManifest(): { description: string } } } }
      ).chrome;
      return runtime.getManifest().description;
    });
    expect(said).toMatch(/^Marks the names of designated entities/);
  });
});
