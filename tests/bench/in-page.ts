/** Runs inside a page in Chromium: reading, finding, painting, and the peers that search and wrap by themselves. */
import AdvancedMark from 'advanced-mark.js';
import Mark from 'mark.js';
import { buildIndex } from '../../src/core/matching/build-index.ts';
import { scanLines } from '../../src/core/matching/lines.ts';
import type { Mention } from '../../src/core/matching/mention.ts';
import { openIndex } from '../../src/core/matching/open-index.ts';
import { type Hit, scan } from '../../src/core/matching/scan.ts';
import type { Steps } from '../../src/core/matching/steps.ts';
import { everything } from '../../src/page/changes.ts';
import { createHighlightPainter } from '../../src/page/highlight-painter.ts';
import { createPageLines } from '../../src/page/page-lines.ts';
import type { PlacedMention } from '../../src/page/painter.ts';
import { type ReadableText, readText, toRange } from '../../src/page/reader.ts';
import { watchShadowRoots } from '../../src/page/shadow-roots.ts';
import { SLICE_MS } from '../../src/page/slices.ts';

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

function place(hits: readonly Hit[], readable: ReadableText): PlacedMention[] {
  return hits.map(({ start, end }) => ({
    mention: { start, end, text: readable.text.slice(start, end), mark: 'listed' } as Mention,
    range: toRange(readable, start, end),
    words: readable.text.slice(start, end),
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
  /** A first visit as the content script makes it: the longest slice, and the whole, in ms. */
  visit(names: string[]) {
    const index = openIndex(buildIndex(names.map((text, record) => ({ text, record }))));
    const painter = createHighlightPainter();
    const finder = {
      names: (texts: readonly string[]) => scanLines(index, texts),
      *cues(texts: readonly string[]): Steps<Hit[][]> {
        return texts.map(() => []);
      },
    };
    const shadowRoots = watchShadowRoots(
      ({ shadowRoot }) => shadowRoot,
      () => {},
    );
    const lines = createPageLines({ document, finder, shadowRoots, gone: () => new Set() });
    function* readAndFind(): Steps<PlacedMention[]> {
      yield* lines.update(everything());
      return lines.lines().flatMap((line) => place(line.names, line));
    }
    const steps = readAndFind();
    const slices: number[] = [];
    let begin = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      // The last slice paints as well.
      if (done) painter.paint(value);
      const spent = performance.now() - begin;
      if (done || spent >= SLICE_MS) {
        if (done) document.body.getBoundingClientRect();
        slices.push(performance.now() - begin);
        begin = performance.now();
      }
      if (done)
        return {
          longest: Math.max(...slices),
          whole: slices.reduce((sum, slice) => sum + slice, 0),
          marks: value.length,
        };
    }
  },
  /** Paints the first `count` words as highlights. */
  paintHighlights(count: number) {
    const readable = readText(document.body);
    const placed = place(words(readable.text, count), readable);
    document.body.getBoundingClientRect();
    return timedWithLayout(() => createHighlightPainter().paint(placed));
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
