// What a copy of the content scripts that died with its extension leaves on a page.
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { CARD_ATTRIBUTE } from '../../src/page/card-attribute.ts';
import { removeLeftHosts } from '../../src/page/closed-host.ts';

test('what a dead copy left is taken away, and nothing of the page', () => {
  const { document } = new JSDOM(
    '<div data-sidelight-card="" popover="manual"></div><div data-sidelight-card="">y</div><div></div><sidelight-card>x</sidelight-card>',
  ).window;
  removeLeftHosts(document, CARD_ATTRIBUTE);
  expect(document.body.innerHTML).toBe(
    '<div data-sidelight-card="">y</div><div></div><sidelight-card>x</sidelight-card>',
  );
});
