/**
 * Paints with the CSS Custom Highlight API: the page's DOM stays as it is.
 *
 * Firefox lets a content script neither iterate a Highlight nor the registry ("Xray wrapping of iterators not
 * supported"), so the painter keeps its own map and only ever calls get, set, delete and add.
 */
import type { Mark } from '../core/matching/mention.ts';
import { unclobbered } from './dom.ts';
import { FLASH_MS, isPainted, type Painter, type PlacedMention } from './painter.ts';

const NAMES: Record<Exclude<Mark, 'background'>, string> = {
  listed: 'sidelight-listed',
  named: 'sidelight-named',
  uncertain: 'sidelight-uncertain',
};
const FLASH = 'sidelight-flash';

export function canHighlight(): boolean {
  return typeof Highlight === 'function' && CSS.highlights !== undefined;
}

export function createHighlightPainter(document: Document): Painter {
  const byRange = new Map<AbstractRange, PlacedMention>();
  const own = new Map<string, Highlight>();
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  function set(name: string, highlight: Highlight): void {
    CSS.highlights.set(name, highlight);
    own.set(name, highlight);
  }
  /** Only what is ours: after an update the new copy of the extension has set its own under the same name. */
  function unset(name: string): void {
    if (own.has(name) && CSS.highlights.get(name) === own.get(name)) CSS.highlights.delete(name);
    own.delete(name);
  }
  function eraseMarks(): void {
    byRange.clear();
    for (const name of Object.values(NAMES)) unset(name);
  }

  return {
    changesPage: false,
    erase() {
      eraseMarks();
      clearTimeout(flashTimer);
      unset(FLASH);
    },
    paint(placed) {
      // Not the flash: a page that is read again meanwhile must not cut it short.
      eraseMarks();
      const highlights = new Map<string, Highlight>();
      for (const one of placed) {
        if (!isPainted(one.mention)) continue;
        const name = NAMES[one.mention.mark as keyof typeof NAMES];
        const highlight = highlights.get(name) ?? new Highlight();
        highlights.set(name, highlight.add(one.range));
        byRange.set(one.range, one);
      }
      for (const [name, highlight] of highlights) set(name, highlight);
    },
    mentionAt(x, y) {
      if (CSS.highlights.highlightsFromPoint) {
        for (const { ranges } of CSS.highlights.highlightsFromPoint(x, y)) {
          for (let index = 0; index < ranges.length; index++) {
            const found = byRange.get(ranges[index]!);
            if (found) return found;
          }
        }
        return undefined;
      }
      return mentionAtCaret(document, byRange, x, y);
    },
    flash(placed) {
      clearTimeout(flashTimer);
      const highlight = new Highlight(placed.range);
      highlight.priority = 1;
      set(FLASH, highlight);
      flashTimer = setTimeout(() => unset(FLASH), FLASH_MS);
    },
  };
}

/** For browsers without highlightsFromPoint (Chromium < 140, Firefox < 150). */
function mentionAtCaret(
  document: Document,
  byRange: ReadonlyMap<AbstractRange, PlacedMention>,
  x: number,
  y: number,
): PlacedMention | undefined {
  const caret = unclobbered(document).caretPositionFromPoint?.(x, y);
  if (!caret) return undefined;
  for (const placed of byRange.values()) {
    if (!placed.range.isPointInRange(caret.offsetNode, caret.offset)) continue;
    // The caret snaps to the nearest text, however far it is.
    for (const { left, right, top, bottom } of placed.range.getClientRects()) {
      if (x >= left && x <= right && y >= top && y <= bottom) return placed;
    }
  }
  return undefined;
}
