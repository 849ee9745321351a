/** Waiting for somebody to look leaves nothing behind. */
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { whenLookedAt } from '../../src/page/looked-at.ts';

function stage() {
  const { window } = new JSDOM('<!doctype html>');
  const look = vi.fn(() => 'hidden');
  Object.defineProperty(window.Document.prototype, 'visibilityState', { get: look });
  vi.stubGlobal('AbortController', window.AbortController);
  const life = new window.AbortController();
  const turn = (state: string) => {
    look.mockReturnValue(state);
    window.document.dispatchEvent(new window.Event('visibilitychange'));
  };
  return { document: window.document, look, life, turn };
}

test('until it is looked at, and once', async () => {
  const { document, look, life, turn } = stage();
  const waits = [whenLookedAt(document, life.signal), whenLookedAt(document, life.signal)];
  turn('visible');
  await Promise.all(waits);
  look.mockClear();
  for (const state of ['hidden', 'visible']) turn(state);
  expect(look).not.toHaveBeenCalled();
});

test('until it is over', async () => {
  const { document, look, life, turn } = stage();
  const wait = whenLookedAt(document, life.signal);
  life.abort();
  await wait;
  look.mockClear();
  turn('visible');
  expect(look).not.toHaveBeenCalled();
});
