/** One page being read: its names found, placed and painted, now and whenever it changes. */
import type { LineFinder } from '../core/matching/find-mentions.ts';
import type { Mention } from '../core/matching/mention.ts';
import { standsAlone } from '../core/matching/stands-alone.ts';
import type { Steps } from '../core/matching/steps.ts';
import { type Changes, everything } from './changes.ts';
import { contentParts } from './content-parts.ts';
import { rootOf, unclobbered } from './dom.ts';
import { createPageLines, type PageLine } from './page-lines.ts';
import { isInPlace, type Painter, type PlacedMention } from './painter.ts';
import { isAsRead, isUnbroken, toRange } from './reader.ts';
import { watchShadowRoots } from './shadow-roots.ts';
import { runInSlices } from './slices.ts';
import { isShadowRoot } from './structure.ts';
import { visibleBlocks } from './visible-blocks.ts';
import { watchPage } from './watcher.ts';

export interface PageReading {
  /** All mentions in the order of the page, background names among them. */
  placed(): readonly PlacedMention[];
  /** A mention does not lie over its words any more, or is decided otherwise: all will be placed again. */
  lookAgain(): void;
}

export interface PageReadingOptions {
  document: Document;
  finder: LineFinder;
  painter: Painter;
  /** The shadow root of an element, a closed one too. */
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** After every reading. */
  onRead: () => void;
  /** Whether a new copy of the extension may be at work here instead: then this one does nothing more. */
  isOver: () => boolean;
  /** Ends the reading, and leaves the page as it was. */
  signal: AbortSignal;
}

/** A page that fails every time is left in peace. */
const MOST_RETRIES = 3;
const CHECKED_A_BEAT = 100;

export function readPage(options: PageReadingOptions): PageReading {
  const { document: page, finder, painter, shadowRootOf, onRead, isOver, signal } = options;
  const document = unclobbered(page);
  let placed: PlacedMention[] = [];
  let byLine = new Map<PageLine, PlacedMention[]>();
  let isBegun = false;
  let failures = 0;
  let checkedTo = 0;
  let isToRetry = false;
  let wasDesigned = document.designMode === 'on';

  const parts = contentParts();
  parts.spent ??= { readingMs: 0, paintingMs: 0, readings: 0 };
  const { spent } = parts;
  const isStale = () => signal.aborted || isOver();
  const shadowRoots = watchShadowRoots(shadowRootOf, (root) => watch.include(root));
  const lines = createPageLines({
    document: page,
    finder,
    shadowRoots,
    gone: () => watch.gone(),
  });
  const watch = watchPage(page, { onChanged: read, onBeat: beat, signal });
  signal.addEventListener('abort', () => {
    placed = [];
    painter.erase();
  });

  async function read(changes: Changes): Promise<void> {
    try {
      if (!isBegun && !painter.changesPage) await preview();
      isBegun = true;
      if (isStale()) return;
      watch.unseen(() => {
        for (const block of painter.giveWay()) changes.own.add(block);
      });
      // After a failure nothing that was known holds for sure.
      if (!(await readInSlices(lines.update(failures > 0 ? everything() : changes)))) return;
      watch.unseen(show);
      failures = 0;
    } catch (error) {
      if (!isStale()) giveUp(error);
    }
  }

  /** Deciding needs all of the page; of a large one, what is seen is shown before, as far as the rest can take nothing of it back. */
  async function preview(): Promise<void> {
    const seen = visibleBlocks(page);
    if (seen.length === 0 || !(await readInSlices(lines.preview(seen)))) return;
    place();
    placed = placed.filter(({ mention }) => standsAlone(mention));
    painter.paint(placed);
  }

  /** Whether all was read and is ready to be decided on; false where nobody wants it any more. */
  async function readInSlices(reading: Steps<void>): Promise<boolean> {
    await runInSlices(reading, isStale, (ms) => {
      spent.readingMs += ms;
    });
    if (!isStale()) await finder.prepare(lines.lines());
    return !isStale();
  }

  function show(): void {
    const begin = performance.now();
    place();
    lines.refresh(painter.paint(placed));
    spent.paintingMs += performance.now() - begin;
    spent.readings++;
    onRead();
  }

  /** What did not change keeps its place, and its range. */
  function place(): void {
    const before = byLine;
    byLine = new Map();
    const mentions = finder.decide(lines.lines());
    for (const [index, line] of lines.lines().entries()) {
      const old = before.get(line) ?? [];
      const own = mentions[index]!.flatMap((mention) => {
        const same = old.find((one) => isSame(one.mention, mention) && isInPlace(one));
        // A copy: what was cut out of a text keeps all of that text in memory (V8's sliced strings).
        return same ?? placeIn(line, structuredClone(mention)) ?? [];
      });
      if (own.length > 0) byLine.set(line, own);
    }
    placed = [...byLine.values()].flat();
  }

  /** What no event tells of. */
  function beat(): void {
    if (isStale()) return;
    if (isToRetry) watch.anew();
    isToRetry = false;
    const isDesigned = document.designMode === 'on';
    if (isDesigned !== wasDesigned) watch.anew();
    wasDesigned = isDesigned;
    const late = shadowRoots.late(page);
    if (late.length > 0) watch.soon(...late);
    // Highlights are the page's too: it can clear them, and move what is in them onto other words.
    if (!painter.isIntact()) painter.paint(placed);
    if (someToCheck().some((one) => !isInPlace(one))) watch.soon();
  }

  /** A few of the mentions, others each time. */
  function someToCheck(): readonly PlacedMention[] {
    checkedTo = checkedTo < placed.length ? checkedTo + CHECKED_A_BEAT : CHECKED_A_BEAT;
    return placed.slice(checkedTo - CHECKED_A_BEAT, checkedTo);
  }

  /** A page that cannot be read is a page without names; the background may have been asleep, so it is tried again. */
  function giveUp(error: unknown): void {
    console.warn('Sidelight', error);
    isToRetry = ++failures <= MOST_RETRIES;
    placed = [];
    byLine.clear();
    watch.unseen(() => painter.erase());
    onRead();
  }

  return { placed: () => placed, lookAgain: () => watch.soon() };
}

function isSame(a: Mention, b: Mention): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.id === b.id &&
    a.mark === b.mark &&
    JSON.stringify(a.reason) === JSON.stringify(b.reason)
  );
}

/** A mention in the page; undefined where its words stand no longer: the page went on meanwhile. */
function placeIn(line: PageLine, mention: Mention): PlacedMention | undefined {
  const { start, end } = mention;
  if (!isAsRead(line, start, end) || !isUnbroken(line, start, end)) return undefined;
  const range = toRange(line, start, end);
  const root = rootOf(line.block);
  return { mention, range, words: range.toString(), ...(isShadowRoot(root) ? { shadow: root } : {}) };
}
