/** When what was opened from a page is left with it. */
import { expect, test } from 'vitest';
import { isSamePage } from '../../../src/core/panel/same-page.ts';

const at = (url: string, id = 7) => ({ id, url });

test.each([
  ['the same', at('https://a.example/'), at('https://a.example/'), true],
  ['loaded again', at('https://a.example/'), { ...at('https://a.example/'), isComing: true }, true],
  ['another address', at('https://a.example/'), at('https://a.example/b'), false],
  ['another tab of the same address', at('https://a.example/'), at('https://a.example/', 8), false],
  ['no address, nothing comes', at(''), at(''), true],
  ['no address, and something comes', at(''), { ...at(''), isComing: true }, false],
])('%s', (_what, before, now, expected) => {
  expect(isSamePage(before, now)).toBe(expected);
});
