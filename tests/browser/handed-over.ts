/** Files that a page hands to the browser. */
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';

interface HandedOver {
  name: string;
  text: string;
}

/** From now on they are kept for the test, not downloaded. */
export const keepHandedOver = (page: BrowserPage) =>
  page.evaluate(() => {
    const world = globalThis as unknown as { handedOver: Promise<HandedOver>[] };
    world.handedOver = [];
    let blob: Blob | undefined;
    const create = URL.createObjectURL;
    URL.createObjectURL = (made) => {
      blob = made as Blob;
      return create(made);
    };
    HTMLAnchorElement.prototype.click = function () {
      const name = this.download;
      world.handedOver.push(blob!.text().then((text) => ({ name, text })));
    };
  });

/** In the order in which they were handed over. */
export const handedOver = (page: BrowserPage) =>
  page.evaluate(() =>
    Promise.all((globalThis as unknown as { handedOver: Promise<HandedOver>[] }).handedOver),
  );
