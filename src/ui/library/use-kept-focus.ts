/** Where what had the focus is drawn no more: a reader with a keyboard goes on beside it, not at the top of the page. */
import { useLayoutEffect } from 'preact/hooks';

/** @param next asked only where the focus was lost by what was just drawn */
export function useKeptFocus(next: (lost: Element) => HTMLElement | null | undefined): void {
  const focused = document.activeElement;
  useLayoutEffect(() => {
    if (!focused || focused === document.body || document.activeElement !== document.body) return;
    next(focused)?.focus({ preventScroll: true });
  });
}
