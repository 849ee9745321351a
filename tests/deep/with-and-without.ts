/** Chromium twice, with Sidelight and without: what it costs is always the difference. */
import { afterAll, beforeAll } from 'vitest';
import type { ExtensionBrowser } from '../../src/dev/browsers/browser.ts';
import { launchBrowser } from '../../src/dev/browsers/launch.ts';
import { launch, type Stage } from '../browser/stage.ts';
import { type ServedSites, serveSites } from '../sites/serve.ts';
import type { Site } from '../sites/site.ts';

export type Measure<T> = (browser: ExtensionBrowser, isMarked: boolean) => Promise<T>;

/** To be called once a file, outside of tests. */
export function withAndWithout(site: Site) {
  let served: ServedSites;
  let stage: Stage;
  let plain: ExtensionBrowser;

  beforeAll(async () => {
    served = await serveSites([site]);
    stage = await launch('chromium');
    plain = await launchBrowser('chromium', { extension: stage.extension });
    await plain.removeExtension();
  });
  afterAll(async () => {
    await Promise.all([stage?.close(), plain?.close()]);
    await served?.close();
  });

  return {
    /** The address of a page of the site. */
    addressOf: (path: string | number) => `${served.own}/${site.name}/${path}`,
    /** One after the other. */
    inBoth: async <T>(measure: Measure<T>): Promise<[marked: T, unmarked: T]> => [
      await measure(stage.browser, true),
      await measure(plain, false),
    ],
  };
}
