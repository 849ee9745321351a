/** That the names have changed is told, and again when the browser has forgotten them. */
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { reportCount, reportFrame } from '../../src/page/report-count.ts';

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

test('with every change, and again on a page that is come back to', () => {
  const { send, report, back } = stage();
  back(true);
  expect(send).not.toHaveBeenCalled();
  report();
  back(false);
  expect(send).toHaveBeenCalledTimes(1);
  back(true);
  expect(send).toHaveBeenCalledTimes(2);
  report();
  expect(send).toHaveBeenCalledTimes(3);
});

test('not while the page is only made ready for later', () => {
  const { window, send, report } = stage();
  let prerendering = true;
  Object.defineProperty(window.Document.prototype, 'prerendering', { get: () => prerendering });
  report();
  expect(send).not.toHaveBeenCalled();
  prerendering = false;
  window.document.dispatchEvent(new window.Event('prerenderingchange'));
  expect(send).toHaveBeenCalledOnce();
});

test('a frame tells when it goes', () => {
  const { window } = new JSDOM('<!doctype html>');
  const send = vi.fn();
  reportFrame(window as unknown as Window, send, { signal: new window.AbortController().signal });
  window.dispatchEvent(new window.Event('pagehide'));
  expect(send).toHaveBeenCalledOnce();
});
