/** The card's first line: one element for all states, so that its words are read aloud when they change. */
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { CardFrame, type CardState } from '../../src/ui/card/card-frame.tsx';

afterEach(() => vi.unstubAllGlobals());

test('its language and direction are its own, its first line is one live region', () => {
  const { document } = new JSDOM('<body></body>').window;
  vi.stubGlobal('document', document);
  const draw = (content: CardState) => {
    render(
      h(CardFrame, { text: 'KOMID', mark: 'listed', reason: 'Why.', content, onClose: () => {} }),
      document.body,
    );
    return document.querySelector('#sidelight-opening')!;
  };
  const loading = draw({ state: 'loading' });
  expect(loading.textContent).toBe('Looking up “KOMID” …');
  expect(loading.getAttribute('aria-live')).toBe('polite');
  const failed = draw({ state: 'failed', message: 'No storage.' });
  expect(failed).toBe(loading);
  expect(failed.textContent).toBe('The entry for “KOMID” cannot be shown.');
  const card = document.querySelector('.card')!;
  expect([card.getAttribute('lang'), card.getAttribute('dir')]).toEqual(['en', 'ltr']);
  expect(document.querySelectorAll('[aria-live], [role=alert], [role=status]').length).toBe(1);
});
