/** How many names there are is told, and again when the browser has forgotten it. */
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { reportCount, reportFrame } from '../../src/page/report-count.ts';

function stage(reportOf = reportCount) {
  const { window } = new JSDOM('<!doctype html>');
  const send = vi.fn();
  let names: number | null = 0;
  const tell = reportOf(window as unknown as Window, {
    count: () => names,
    send,
    signal: new window.AbortController().signal,
  });
  const report = (count: number | null) => {
    names = count;
    tell();
  };
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

test('a page without names says nothing, until it had some', () => {
  const { send, report, back } = stage();
  report(0);
  back(true);
  expect(send).not.toHaveBeenCalled();
  report(2);
  report(0);
  expect(send.mock.calls).toEqual([[2], [0]]);
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

test('a frame tells when it goes', () => {
  const { window, send, report } = stage(reportFrame);
  window.dispatchEvent(new window.Event('pagehide'));
  expect(send).not.toHaveBeenCalled();
  report(2);
  window.dispatchEvent(new window.Event('pagehide'));
  expect(send.mock.calls).toEqual([[2], [0]]);
});
