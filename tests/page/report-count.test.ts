/** The number on the toolbar button is told when it is new, and again when the browser has forgotten it. */
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { reportCount } from '../../src/page/report-count.ts';

function stage() {
  const { window } = new JSDOM('<!doctype html>');
  const send = vi.fn();
  const report = reportCount(window as unknown as Window, send, {
    signal: new window.AbortController().signal,
  });
  const back = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new window.Event('pageshow'), { persisted }));
  return { window, send, report, back };
}

test('with every count, and again on a page that is come back to', () => {
  const { send, report, back } = stage();
  back(true);
  expect(send).not.toHaveBeenCalled();
  report(3);
  back(false);
  back(true);
  report(null);
  expect(send.mock.calls).toEqual([[3], [3], [null]]);
});

test('not while the page is only made ready for later', () => {
  const { window, send, report } = stage();
  let prerendering = true;
  Object.defineProperty(window.Document.prototype, 'prerendering', { get: () => prerendering });
  report(2);
  expect(send).not.toHaveBeenCalled();
  prerendering = false;
  window.document.dispatchEvent(new window.Event('prerenderingchange'));
  expect(send.mock.calls).toEqual([[2]]);
});
