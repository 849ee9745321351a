import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { WATCHED_ATTRIBUTE } from '../../src/page/watched-attribute.ts';
import { watchEntry } from '../support/watchlist.ts';
import { countTabs } from './own-pages.ts';
import { seedWatchlist } from './seed-watchlist.ts';
import {
  BROWSERS,
  cardOf,
  clickOn,
  type ExtensionApi,
  launch,
  painted,
  type Stage,
  waitForMarks,
} from './stage.ts';

const STORY = '/en/live-hearing.html';

const registered = (stage: Stage) =>
  stage.inExtension(async () => {
    const { scripting } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const scripts = await scripting.getRegisteredContentScripts();
    return scripts.map(({ matches }) => [...matches].sort());
  });
/** What a real key does in Chromium, and its driver cannot: the reader's leave to read this tab. In a pause the popup reads nothing itself. */
async function giveLeave(stage: Stage, page: BrowserPage): Promise<void> {
  await stage.changeSettings({ pausedUntil: Date.now() + 3_600_000 });
  await page.bringToFront();
  const popup = await stage.browser.openPopup(page);
  await popup.waitFor(() => document.querySelector('.message button'));
  await popup.close();
  await stage.changeSettings({ pausedUntil: 0 });
  await page.bringToFront();
  expect(await painted(page)).toEqual([]);
}
const pressed = (page: BrowserPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.choice')].map((choice) => choice.getAttribute('aria-pressed') === 'true'),
  );

describe.each(BROWSERS)('%s', (name) => {
  // Of the page, of frames, and for the key that Chromium's manifest has no room for.
  const scripts = name === 'chromium' ? ['page', 'frames', 'key'] : ['page', 'frames'];

  describe('the build of the stores', () => {
    let stage: Stage;
    let story: BrowserPage;

    beforeAll(async () => {
      stage = await launch(name, { release: true, grantWhenAsked: true });
      story = await stage.browser.open(`${stage.site.origin}${STORY}`);
    });
    afterAll(() => stage?.close());

    test('opens the welcome page once, on first install', async () => {
      await expect.poll(() => countTabs(stage, 'welcome')).toBe(1);
      await stage.browser.reloadExtension();
      // The reload closes extension pages in Chromium; the welcome page does not come again.
      expect(await countTabs(stage, 'welcome')).toBeLessThanOrEqual(1);
    });

    test.runIf(name === 'chromium')('asks for nothing of which the browser warns', async () => {
      const manifest = await readFile(join(stage.extension, 'manifest.json'), 'utf8');
      const warnings = (text: string) =>
        stage.inExtension((json) => {
          const { management } = (
            globalThis as unknown as {
              chrome: { management: { getPermissionWarningsByManifest(json: string): Promise<string[]> } };
            }
          ).chrome;
          return management.getPermissionWarningsByManifest(json);
        }, text);
      expect(await warnings(manifest)).toEqual([]);
      expect(await warnings(manifest.replace('"storage"', '"tabs"'))).toHaveLength(1);
    });

    test('reads nothing before it is let', async () => {
      expect(await registered(stage)).toEqual([]);
      await story.reload();
      expect(await painted(story)).toEqual([]);
    });

    test('the menu has an entry that reads a page', async () => {
      // Asking for one that is not there throws.
      const menu = () =>
        stage.inExtension(() => {
          const { contextMenus } = (
            globalThis as unknown as {
              chrome: { contextMenus: { update(id: string, change: object): Promise<void> } };
            }
          ).chrome;
          return contextMenus.update('read-page', {}).then(() => 'there', String);
        });
      await expect.poll(menu).toBe('there');
    });

    // `read-page` has no key of its own from the start: a reader may give it one.
    test.each([
      ['next-name', 'Green Pine'],
      ['previous-name', 'KOMID'],
      ['open-card', 'Green Pine'],
      ['read-page', undefined],
    ])('%s reads the page in front, once', async (command, opened) => {
      stage.extraPages.set(
        '/unread.html',
        '<!doctype html><title>Unread</title><p>Green Pine Associated Corporation, and KOMID.</p>',
      );
      const page = await stage.browser.open(`${stage.site.origin}/unread.html`);
      await page.bringToFront();
      if (name === 'chromium') await giveLeave(stage, page);
      await stage.browser.runCommand(command);
      await waitForMarks(page, 'some');
      if (opened) {
        const card = cardOf(page);
        await card.opened();
        await expect.poll(() => card.text()).toContain(opened);
      }
      await page.reload();
      expect(await painted(page)).toEqual([]);
      expect(page.consoleErrors()).toEqual([]);
      await page.close();
    });

    test('names of one’s own come with a page that is read by a click, and go with it', async () => {
      stage.extraPages.set(
        '/own.html',
        '<!doctype html><title>Own</title><p>The Orion Star lay off Nampo.</p><p>KOMID.</p>',
      );
      const list = [
        watchEntry('orion', {
          names: [
            {
              text: 'Orion Star',
              type: 'name',
              strength: 'strong',
              needs: [],
              within: 'article',
              ignore: [],
            },
          ],
        }),
      ];
      await seedWatchlist(stage, list);
      const page = await stage.browser.open(`${stage.site.origin}/own.html`);
      await page.bringToFront();
      const isThere = () =>
        page.evaluate((attribute) => document.querySelector(`[${attribute}]`) !== null, WATCHED_ATTRIBUTE);
      expect(await isThere()).toBe(false);
      if (name === 'chromium') await giveLeave(stage, page);
      await stage.browser.runCommand('read-page');
      const frames = () =>
        page
          .evaluateInShadow(`[${WATCHED_ATTRIBUTE}]`, (root) => root.querySelectorAll('.frame').length)
          .catch(() => 0);
      await expect.poll(frames).toBe(1);
      await page.reload();
      expect(await isThere()).toBe(false);
      await seedWatchlist(stage, []);
      expect(page.consoleErrors()).toEqual([]);
      await page.close();
    });

    test('takes "only when I click" and "sites I choose" for an answer, and asks for nothing', async () => {
      const welcome = await stage.browser.openExtensionPage('welcome.html');
      await welcome.waitFor(() => document.querySelectorAll('.choice').length === 3);
      for (const [choice, shown] of [
        ['Only when I click', [false, false, true]],
        ['Sites I choose', [false, true, false]],
      ] as const) {
        await clickOn(welcome, '.choice', choice);
        // Not the word "Done": it stands there from the choice before.
        await expect.poll(() => pressed(welcome)).toEqual(shown);
        await welcome.waitFor(() => document.querySelector('[role=status]')?.textContent?.includes('Done'));
      }
      expect(await registered(stage)).toEqual([]);
      expect(welcome.consoleErrors()).toEqual([]);
      await welcome.close();
    });

    test('"All sites" marks open pages at once, and every page from then on', async () => {
      const welcome = await stage.browser.openExtensionPage('welcome.html');
      await clickOn(welcome, '.choice', 'All sites');
      await expect.poll(() => pressed(welcome)).toEqual([true, false, false]);
      const everywhere = ['http://*/*', 'https://*/*'];
      // One for the page, one for its frames.
      await expect.poll(() => registered(stage)).toEqual(scripts.map(() => everywhere));
      // Nothing is read before somebody looks at it.
      await story.bringToFront();
      await waitForMarks(story, 'some');
      await story.reload();
      await waitForMarks(story, 'some');
      expect(welcome.consoleErrors()).toEqual([]);
      expect(story.consoleErrors()).toEqual([]);
    });

    test('"Sites I choose" gives back all sites, and an open page stops at once', async () => {
      const welcome = await stage.browser.openExtensionPage('welcome.html');
      await expect.poll(() => pressed(welcome)).toEqual([true, false, false]);
      await clickOn(welcome, '.choice', 'Sites I choose');
      await expect.poll(() => pressed(welcome)).toEqual([false, true, false]);
      await waitForMarks(story, 'none');
      expect(await registered(stage)).toEqual([]);
      await clickOn(welcome, '.choice', 'All sites');
      await expect.poll(() => pressed(welcome)).toEqual([true, false, false]);
      expect(welcome.consoleErrors()).toEqual([]);
      await welcome.close();
      await story.bringToFront();
      await waitForMarks(story, 'some');
    });

    test('access that is taken back takes the script along', async () => {
      await stage.inExtension(async () => {
        const { permissions } = (
          globalThis as unknown as { chrome: { permissions: { remove(what: object): Promise<boolean> } } }
        ).chrome;
        await permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
      });
      await expect.poll(() => registered(stage)).toEqual([]);
      await waitForMarks(story, 'none');
      await story.bringToFront();
      await story.reload();
      expect(await painted(story)).toEqual([]);
    });
  });

  test('the build that has access from the start opens no welcome page', async () => {
    const stage = await launch(name);
    try {
      await stage.open(STORY);
      await expect.poll(() => registered(stage)).toHaveLength(scripts.length);
      expect(await countTabs(stage, 'welcome')).toBe(0);
    } finally {
      await stage.close();
    }
  });
});
