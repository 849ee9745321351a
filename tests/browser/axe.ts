/** axe-core on a page of the extension. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { root, type Stage } from './stage.ts';

/** What axe finds wrong, each with the elements. */
export async function violationsOn(stage: Stage, page: BrowserPage): Promise<string[]> {
  // From the extension's own folder: its pages run no other script.
  await copyFile(join(root, 'node_modules/axe-core/axe.min.js'), join(stage.extension, 'axe.js'));
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
    }
    const world = globalThis as unknown as { axe?: Axe };
    if (!world.axe) {
      const script = document.createElement('script');
      script.src = '/axe.js';
      const loaded = new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = reject;
      });
      document.head.append(script);
      await loaded;
      script.remove();
    }
    // What is fading in has other colours for a moment.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await (world.axe as Axe).run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} (${failureSummary})`),
    );
  });
}
