/** The list goes along with the page, but never under the eyes or the hand of whoever uses it. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** How long after the reader's own scrolling the list stays where it is, in ms. */
const OWN_TIME_MS = 4000;

/** @param current key of the row that is to be in view */
export function useFollowing(list: RefObject<HTMLElement | null>, current: string | undefined): void {
  const lastOwn = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const life = new AbortController();
    const remember = () => {
      lastOwn.current = performance.now();
    };
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      addEventListener(type, remember, { signal: life.signal, passive: true });
    return () => life.abort();
  }, []);
  useEffect(() => {
    const row = list.current?.querySelector('[aria-current]');
    if (!row || isInUse(list.current as Element)) return;
    if (performance.now() - lastOwn.current < OWN_TIME_MS) return;
    row.scrollIntoView({ block: 'nearest' });
  }, [current]);
}

function isInUse(list: Element): boolean {
  return list.matches(':hover') || (document.hasFocus() && list.contains(document.activeElement));
}
