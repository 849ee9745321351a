/** Runs inside a page in Chromium: reading, finding, painting, and the peers that search and wrap by themselves. */
import AdvancedMark from 'advanced-mark.js';
import Mark from 'mark.js';
import { buildIndex } from '../../src/core/matching/build-index.ts';
import type { Mention } from '../../src/core/matching/mention.ts';
import { openIndex } from '../../src/core/matching/open-index.ts';
import { type Hit, scan } from '../../src/core/matching/scan.ts';
import { createHighlightPainter } from '../../src/page/highlight-painter.ts';
import type { PlacedMention } from '../../src/page/painter.ts';
import { readText, toRange } from '../../src/page/reader.ts';

const timed = (run: () => unknown) => {
  const begin = performance.now();
  run();
  return performance.now() - begin;
};

/** Apply and layout, in ms. */
const timedWithLayout = (run: () => unknown) =>
  timed(() => {
    run();
    document.body.getBoundingClientRect();
  });

function place(hits: readonly Hit[], readable: ReturnType<typeof readText>): PlacedMention[] {
  return hits.map(({ start, end }) => ({
    mention: { start, end, text: readable.text.slice(start, end), mark: 'listed' } as Mention,
    range: toRange(readable, start, end),
  }));
}

const bench = {
  /** Whole search of the page for names, as a library would do it: read, find, ranges. */
  search(names: string[], rounds: number) {
    const index = openIndex(buildIndex(names.map((text, record) => ({ text, record }))));
    const ours = () => {
      const readable = readText(document.body);
      return place(scan(index, readable.text), readable).length;
    };
    return Array.from({ length: rounds }, () => timed(ours));
  },
  markJs(names: string[]) {
    const mark = new Mark(document.body);
    return timed(() =>
      mark.mark(names, { acrossElements: true, accuracy: 'exactly', separateWordSearch: false }),
    );
  },
  advancedMark(names: string[]) {
    const mark = new AdvancedMark(document.body);
    return timed(() =>
      mark.mark(names, {
        acrossElements: true,
        accuracy: 'exactly',
        separateWordSearch: false,
        combinePatterns: true,
      }),
    );
  },
  /** The phases of a first visit, in ms, and how many names were painted. */
  phases(names: string[]) {
    const index = openIndex(buildIndex(names.map((text, record) => ({ text, record }))));
    const painter = createHighlightPainter(document);
    let readable = readText(document.createElement('div'));
    let placed: PlacedMention[] = [];
    const read = timed(() => {
      readable = readText(document.body);
    });
    const find = timed(() => {
      placed = place(scan(index, readable.text), readable);
    });
    const paint = timedWithLayout(() => painter.paint(placed));
    return { read, find, paint, marks: placed.length, length: readable.text.length };
  },
  /** Paints the first `count` words as highlights. */
  paintHighlights(count: number) {
    const readable = readText(document.body);
    const placed = place(words(readable.text, count), readable);
    document.body.getBoundingClientRect();
    return timedWithLayout(() => createHighlightPainter(document).paint(placed));
  },
  /** The best wrapping measured: each text node split from its end, so that no live range is in the way. */
  wrapBackToFront(count: number) {
    const readable = readText(document.body);
    // No Range is made: live ranges turn every split into a walk over all of them.
    const hits = words(readable.text, count).map(({ start, end }) => placeOf(readable.segments, start, end));
    document.body.getBoundingClientRect();
    return timedWithLayout(() => {
      for (const { node, from, to } of hits.reverse()) {
        if (to > node.data.length) continue;
        const middle = node.splitText(from);
        middle.splitText(to - from);
        const mark = document.createElement('mark');
        middle.replaceWith(mark);
        mark.append(middle);
      }
    });
  },
};

function placeOf(segments: ReturnType<typeof readText>['segments'], start: number, end: number) {
  let low = 0;
  let high = segments.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.start <= start) low = middle;
    else high = middle;
  }
  const { node, offset, start: begin } = segments[low]!;
  return { node, from: offset + start - begin, to: offset + end - begin };
}

function words(text: string, count: number): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(/\p{L}{4,}/gu)) {
    hits.push({ start: match.index, end: match.index + match[0].length, records: [0] });
    if (hits.length === count) break;
  }
  return hits;
}

(globalThis as { bench?: typeof bench }).bench = bench;
