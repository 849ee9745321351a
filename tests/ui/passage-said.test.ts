/** What is said on a page is read aloud: by regions that are there before their words. */
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Surface, type SurfaceProps } from '../../src/ui/passages/surface.tsx';
import { inEnglish } from '../support/in-english.ts';
import { PASSAGE } from '../support/passages.ts';

let document: Document;
const ignore = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  ({ document } = new JSDOM('<body></body>').window);
  vi.stubGlobal('document', document);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function draw(props: Partial<SurfaceProps>): void {
  const given = { lost: 0, onOpen: ignore, onList: ignore, onCloseList: ignore, onCloseNotice: ignore };
  render(inEnglish(h(Surface, { ...given, ...props })), document.body);
}
const regions = () =>
  [...document.querySelectorAll('[role="status"], [role="alert"]')].map((one) => [
    one.getAttribute('role'),
    one.textContent,
  ]);
const soon = () => vi.advanceTimersByTimeAsync(200);

test.each<[string, SurfaceProps['notice'], string, string]>([
  ['done', { words: 'Saved.', onUndo: ignore }, 'Saved.', ''],
  [
    'not done',
    { words: 'Not saved: the disk is full.', isFailure: true },
    '',
    'Not saved: the disk is full.',
  ],
])('what was %s, in a region that was there before', async (_what, notice, status, alert) => {
  const empty = [
    ['status', ''],
    ['alert', ''],
  ];
  // With what is said the whole surface may come.
  draw({ notice });
  expect(regions()).toEqual(empty);
  const [before] = document.querySelectorAll('[role="status"]');
  await soon();
  expect(regions()).toEqual([
    ['status', status],
    ['alert', alert],
  ]);
  expect(document.querySelector('[role="status"]')).toBe(before);
  draw({});
  expect(regions()).toEqual(empty);
  expect(document.querySelectorAll('button')).toHaveLength(0);
  // The same once more is said once more.
  draw({ notice: { ...notice! } });
  expect(regions()).toEqual(empty);
  await soon();
  expect(regions().map(([, words]) => words)).toEqual([status, alert]);
});

test('that a passage was kept before describes the box it is told in', async () => {
  draw({
    editor: {
      passage: PASSAGE,
      known: { by: 'reader' },
      usedTags: [],
      onType: ignore,
      onDone: ignore,
      onDelete: ignore,
    },
  });
  const box = document.querySelector('[role="dialog"]')!;
  const described = document.getElementById(box.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toMatch(/20 November 2026/);
  await soon();
  expect(regions().map(([role]) => role)).toEqual(['status', 'alert']);
});
