// Our own elements on any document, and what a copy of the content scripts that died with its extension leaves there.
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { CARD_ATTRIBUTE } from '../../src/page/card-attribute.ts';
import { htmlElement, removeLeftHosts } from '../../src/page/closed-host.ts';

test('what a dead copy left is taken away, and nothing of the page', () => {
  const { document } = new JSDOM(
    '<div data-sidelight-card="" popover="manual"></div><div data-sidelight-card="">y</div><div data-sidelight-card="left"></div><div></div><sidelight-card>x</sidelight-card>',
  ).window;
  removeLeftHosts(document, CARD_ATTRIBUTE);
  expect(document.body.innerHTML).toBe(
    '<div data-sidelight-card="">y</div><div data-sidelight-card="left"></div><div></div><sidelight-card>x</sidelight-card>',
  );
});

test.each([
  ['text/html', '<!doctype html><p>x</p>'],
  ['application/xml', '<rss version="2.0"><channel/></rss>'],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
] as const)('in a document of %s an element of ours has a style', (contentType, source) => {
  const { document, HTMLElement } = new JSDOM(source, { contentType }).window;
  const made = htmlElement(document, 'div');
  made.style.setProperty('left', '1px');
  document.documentElement.append(made);
  expect(made).toBeInstanceOf(HTMLElement);
  expect(made.getAttribute('style')).toBe('left: 1px;');
});
