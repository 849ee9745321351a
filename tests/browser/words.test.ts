/** The interface in Korean, as a reader sees it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, launch, type Stage } from './stage.ts';

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
