/** A page of 1.6 MB: what is seen first is marked first. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, launch, type Stage } from '../browser/stage.ts';
import { largePart } from '../sites/large.ts';

/** How many names are painted, whenever that changes, with the time since the page was ready. */
const RECORD = `<script>
  window.history_ = [];
  const look = () => {
    const count = ['listed', 'named', 'uncertain'].reduce((sum, mark) => sum + (CSS.highlights.get('sidelight-' + mark)?.size ?? 0), 0);
    if (count !== (history_.at(-1)?.count ?? 0)) history_.push({ count, ms: performance.now() - performance.timing.domContentLoadedEventEnd + performance.timeOrigin });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
</script>`;

interface Counted {
  count: number;
  ms: number;
}

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set(
      '/large.html',
      `<!doctype html><title>Large</title>${RECORD}${largePart(1_600_000)}`,
    );
  });
  afterAll(() => stage?.close());

  test('what is seen is marked first, then all of it', async () => {
    const page = await stage.open('/large.html');
    const marked = () => page.evaluate(() => (globalThis as unknown as { history_: Counted[] }).history_);
    await expect.poll(async () => (await marked()).length, { timeout: 10_000 }).toBeGreaterThan(1);
    const [first, ...rest] = await marked();
    expect(first!.count).toBeGreaterThan(0);
    expect(first!.count).toBeLessThan(10);
    expect(rest.at(-1)!.count).toBeGreaterThan(50);
    expect(page.consoleErrors()).toEqual([]);
  });
});
