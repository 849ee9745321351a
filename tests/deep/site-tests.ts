/** Uses a fixture site twice at the same time: in a browser with Sidelight, and in one that never heard of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../src/dev/browsers/browser.ts';
import { launchBrowser } from '../../src/dev/browsers/launch.ts';
import { BROWSERS, launch, type Stage } from '../browser/stage.ts';
import { lookAt } from '../sites/look.ts';
import { type ServedSites, serveSites } from '../sites/serve.ts';
import type { Site } from '../sites/site.ts';

export function testSites(sites: readonly Site[]): void {
  describe.each(BROWSERS)('%s', (name) => {
    let stage: Stage;
    let plain: ExtensionBrowser;
    let served: ServedSites;

    beforeAll(async () => {
      served = await serveSites(sites);
      stage = await launch(name);
      plain = await launchBrowser(name, { extension: stage.extension });
      await plain.removeExtension();
    });
    afterAll(async () => {
      await Promise.all([stage?.close(), plain?.close()]);
      await served?.close();
    });

    async function visit(browser: ExtensionBrowser, site: Site) {
      const page = await browser.open(`${served.own}/${site.name}/`);
      return { page, said: await site.visit(page) };
    }

    test.each(sites)('$name: works as without Sidelight, and all names are marked', async (site) => {
      const [marked, unmarked] = await Promise.all([visit(stage.browser, site), visit(plain, site)]);
      expect(marked.said).toBe(unmarked.said);
      await stage.lookAt(marked.page);
      await expect
        .poll(async () => (await lookAt(marked.page)).marks, { timeout: 15_000, interval: 100 })
        .toEqual(site.marks);
      const [withMarks, without] = await Promise.all([lookAt(marked.page), lookAt(unmarked.page)]);
      expect(withMarks.html).toBe(without.html);
      expect(without.marks).toEqual({});
      expect(marked.page.consoleErrors()).toEqual([]);
      expect(unmarked.page.consoleErrors()).toEqual([]);
      await Promise.all([marked.page.close(), unmarked.page.close()]);
    });
  });
}
