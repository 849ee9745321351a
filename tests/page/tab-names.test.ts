/** Names of a page and of its frames: one list, one count, one walk. */
import { describe, expect, test } from 'vitest';
import type { PageName, PageNames } from '../../src/core/matching/page-names.ts';
import { stepAcross } from '../../src/page/step-across.ts';
import { createTabNames } from '../../src/page/tab-names.ts';

/** In doubt or not, all its places are alike. */
const row = (key: string, more: Partial<PageName> = {}): PageName => ({
  key,
  id: key,
  name: key,
  written: [key],
  kind: 'Company',
  mark: 'listed',
  via: 'name',
  count: 1,
  inDoubt: more.mark?.endsWith('uncertain')
    ? { count: more.count ?? 1, written: more.written ?? [key] }
    : { count: 0, written: [] },
  reason: { via: 'name', name: 'A' },
  candidates: [],
  ...more,
});

describe('the list', () => {
  const own = (): PageNames => ({
    state: 'ready',
    names: [row('a', { mark: 'uncertain' }), row('b', { mark: 'background' })],
  });

  test('joins what is the same, the surest mark first', () => {
    const tab = createTabNames(own);
    tab.take(7, [row('a', { written: ['A.'], count: 2 }), row('c')]);
    expect(tab.all().names).toEqual([
      row('a', { written: ['a', 'A.'], count: 3, inDoubt: { count: 1, written: ['a'] } }),
      row('b', { mark: 'background' }),
      row('c'),
    ]);
    expect(tab.count()).toBe(2);
    expect(tab.frameWith('c')).toBe(7);
    expect(tab.frameWith('b')).toBeUndefined();
    expect(tab.frames()).toEqual([7]);
  });

  test('the reader’s own are listed and gone to, and not counted', () => {
    const tab = createTabNames(own);
    tab.take(7, [row('yours_x', { mark: 'yours' }), row('yours_y', { mark: 'yours-uncertain' })]);
    expect(tab.all().names.map(({ key }) => key)).toEqual(['a', 'b', 'yours_x', 'yours_y']);
    expect([tab.count(), tab.size()]).toEqual([1, 4]);
    expect(tab.frameWith('yours_y')).toBe(7);
    expect(tab.frames()).toEqual([7]);
  });

  test('without a frame that is gone', () => {
    const tab = createTabNames(own);
    tab.take(7, [row('c')]);
    tab.take(7, []);
    expect(tab.count()).toBe(1);
    expect(tab.frames()).toEqual([]);
  });

  test('nothing where the page is off', () => {
    const tab = createTabNames(() => ({ state: 'off', names: [] }));
    tab.take(7, [row('c')]);
    expect(tab.all()).toEqual({ state: 'off', names: [] });
    expect(tab.count()).toBeNull();
  });
});

describe('the walk', () => {
  /** Frames with so many names each; what was stepped on, as "frame:place". */
  async function walk(counts: Record<number, number>, steps: readonly (1 | -1)[]): Promise<string[]> {
    const at: Record<number, number | undefined> = {};
    const went: string[] = [];
    const frames = Object.keys(counts)
      .map(Number)
      .filter((frame) => frame > 0);
    const step = stepAcross(
      () => frames,
      (frame, by, isFresh) => {
        const count = counts[frame] ?? 0;
        const edge = by === 1 ? 0 : count - 1;
        const before = isFresh ? undefined : at[frame];
        const next = before === undefined ? edge : before + by;
        if (next < 0 || next >= count) return false;
        at[frame] = next;
        went.push(`${frame}:${next}`);
        return true;
      },
    );
    for (const by of steps) await step(by);
    return went;
  }

  test.each<[what: string, counts: Record<number, number>, steps: (1 | -1)[], went: string[]]>([
    ['the page alone, around', { 0: 2 }, [1, 1, 1], ['0:0', '0:1', '0:0']],
    ['one name leads to itself', { 0: 1 }, [1, 1], ['0:0', '0:0']],
    ['on into a frame, and around', { 0: 1, 5: 2 }, [1, 1, 1, 1], ['0:0', '5:0', '5:1', '0:0']],
    ['back', { 0: 2, 5: 1 }, [1, -1, -1], ['0:0', '5:0', '0:1']],
    ['names in frames only', { 0: 0, 5: 1, 6: 1 }, [1, 1, 1], ['5:0', '6:0', '5:0']],
    ['no name at all', { 0: 0 }, [1], []],
  ])('%s', async (_what, counts, steps, went) => {
    expect(await walk(counts, steps)).toEqual(went);
  });
});
