/** What is selected is looked at only where it may be. */
import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { followSelection, savable } from '../../src/page/selection-button.ts';

function select(html: string) {
  const { window } = new JSDOM(`<!doctype html><body>${html}`);
  const { document } = window;
  document.getSelection()?.selectAllChildren(document.querySelector('#it') as Element);
  const words = vi.spyOn(window.Range.prototype, 'toString');
  return { window, document, words };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a text may be saved', () => {
  expect(String(savable(select('<p id="it">Some words.</p>').document))).toBe('Some words.');
});

test.each([
  ['an editor', '<div contenteditable id="it">What is written.</div>'],
  ['a part of an editor', '<div contenteditable><p id="it">What is written.</p></div>'],
  ['a text box of a script’s own', '<div role="textbox"><p id="it">What is written.</p></div>'],
])('in %s no word is looked at', (_what, html) => {
  const { document, words } = select(html);
  expect(savable(document)).toBeUndefined();
  expect(words).not.toHaveBeenCalled();
});

test('in a document in design mode no word is looked at', () => {
  const { document, words } = select('<p id="it">What is written.</p>');
  Object.defineProperty(Object.getPrototypeOf(document), 'designMode', { value: 'on', configurable: true });
  expect(savable(document)).toBeUndefined();
  expect(words).not.toHaveBeenCalled();
});

test.each([false, true])('where it is wanted: %s', async (isWanted) => {
  vi.useFakeTimers();
  const { window, document, words } = select('<p id="it">Some words.</p>');
  vi.stubGlobal('window', window);
  const offer = vi.fn(async () => null);
  const life = new window.AbortController();
  followSelection(document, {
    isWanted: () => isWanted,
    offer,
    onPress: () => {},
    isOwn: () => false,
    signal: life.signal,
  });
  document.dispatchEvent(new window.Event('selectionchange'));
  await vi.advanceTimersByTimeAsync(1000);
  expect([words.mock.calls.length > 0, offer.mock.calls.length]).toEqual([isWanted, Number(isWanted)]);
  life.abort();
});
