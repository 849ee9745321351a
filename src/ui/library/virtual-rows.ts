/**
 * Which rows of a long list are to be drawn: those in the window, and some beyond. Our own, as rows have but two heights and the page
 * scrolls as a whole: a library for it would bring measuring of each row, a scroller of its own and a framework we do not have.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface RowHeights {
  row: number;
  heading: number;
}

/** Tops of all rows, and the whole height as the last: CSS pixels. */
export function topsOf(
  isHeading: (row: number) => boolean,
  count: number,
  { row, heading }: RowHeights,
): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index++)
    tops[index + 1] = tops[index]! + (isHeading(index) ? heading : row);
  return tops;
}

/** The row at a height of the list. */
export function rowAt(tops: Float64Array, y: number): number {
  let [low, high] = [0, tops.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Rows beyond the window on either side: what a turn of the wheel brings is there already. */
const BEYOND = 8;

/** So many are put on paper. */
export const MOST_PRINTED = 500;

/** Whether the page is being printed: then rows are drawn that nobody has scrolled to. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const life = new AbortController();
    // Preact draws before the listener's turn ends, and the browser only then.
    addEventListener('beforeprint', () => setPrinting(true), { signal: life.signal });
    addEventListener('afterprint', () => setPrinting(false), { signal: life.signal });
    return () => life.abort();
  }, []);
  return isPrinting;
}

/** The first row to draw, and the one after the last. */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  tops: Float64Array,
): [from: number, to: number] {
  const count = tops.length - 1;
  const [seen, setSeen] = useState({ from: 0, to: 12 });
  useLayoutEffect(() => {
    const life = new AbortController();
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const from = rowAt(tops, -top);
      const to = rowAt(tops, innerHeight - top) + 1;
      setSeen((last) => (last.from === from && last.to === to ? last : { from, to }));
    };
    look();
    const options = { signal: life.signal, passive: true };
    addEventListener('scroll', look, options);
    addEventListener('resize', look, options);
    return () => life.abort();
  }, [tops]);
  return [Math.max(0, seen.from - BEYOND), Math.min(count, seen.to + BEYOND)];
}

/** Heights as the style sheet has them, in whatever size of type. */
export function useRowHeights(list: RefObject<HTMLElement | null>): RowHeights | undefined {
  const [heights, setHeights] = useState<RowHeights>();
  useLayoutEffect(() => {
    const probes = list.current?.parentElement?.querySelectorAll<HTMLElement>('.probe');
    if (!probes || probes.length < 2) return;
    const measure = () =>
      setHeights((last) => {
        const [row, heading] = [probes[0]!.offsetHeight, probes[1]!.offsetHeight];
        return last?.row === row && last.heading === heading ? last : { row, heading };
      });
    measure();
    const observer = new ResizeObserver(measure);
    for (const probe of probes) observer.observe(probe);
    return () => observer.disconnect();
  }, []);
  return heights;
}
