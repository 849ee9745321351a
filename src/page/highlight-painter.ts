/**
 * Paints with the CSS Custom Highlight API: the page's DOM stays as it is.
 *
 * Firefox lets a content script neither iterate a Highlight nor the registry ("Xray wrapping of iterators not
 * supported"), so the painter keeps its own map and only ever calls get, set, delete and add.
 */
import type { LexiconMark } from '../core/matching/mention.ts';
import { dressShadowRoots } from './dress-shadow-roots.ts';
import { FLASH_MS, isPainted, type Painter, type PlacedMention } from './painter.ts';

const NAMES: Record<Exclude<LexiconMark, 'background'>, string> = {
  listed: 'sidelight-listed',
  named: 'sidelight-named',
  uncertain: 'sidelight-uncertain',
};
const MARKS = Object.values(NAMES);
const FLASH = 'sidelight-flash';

export function canHighlight(): boolean {
  return typeof Highlight === 'function' && CSS.highlights !== undefined;
}

/** @param css the style of the marks, for shadow roots: in Firefox they do not inherit it from the document */
export function createHighlightPainter(css = ''): Painter {
  const byRange = new Map<AbstractRange, PlacedMention>();
  const own = new Map<string, Highlight>();
  const shadowRoots = dressShadowRoots(css);
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
    for (const name of MARKS) unset(name);
  }
  function isIntact(): boolean {
    let size = 0;
    for (const name of MARKS) {
      const highlight = own.get(name);
      if (highlight !== undefined && CSS.highlights.get(name) !== highlight) return false;
      size += highlight?.size ?? 0;
    }
    return size === byRange.size;
  }
  function add(added: readonly PlacedMention[]): void {
    const made = new Map<string, Highlight>();
    for (const one of added) {
      const name = NAMES[one.mention.mark as keyof typeof NAMES];
      const highlight = own.get(name) ?? made.get(name) ?? new Highlight();
      if (!own.has(name)) made.set(name, highlight);
      highlight.add(one.range);
      byRange.set(one.range, one);
    }
    // Registered when it is whole: what is added to a registered one is laid out anew each time.
    for (const [name, highlight] of made) set(name, highlight);
  }
  function remove({ range, mention }: PlacedMention): void {
    const name = NAMES[mention.mark as keyof typeof NAMES];
    own.get(name)?.delete(range);
    byRange.delete(range);
    if (own.get(name)?.size === 0) unset(name);
  }

  return {
    changesPage: false,
    giveWay: () => [],
    isIntact,
    erase() {
      eraseMarks();
      shadowRoots.undress();
      clearTimeout(flashTimer);
      unset(FLASH);
    },
    paint(placed) {
      const wanted = new Set(placed.filter((one) => isPainted(one.mention)));
      // What the page took away or moved about: not repaired but made anew. Not the flash, which must not be cut short.
      if (!isIntact()) eraseMarks();
      for (const one of [...byRange.values()]) if (!wanted.has(one)) remove(one);
      add([...wanted].filter((one) => byRange.get(one.range) !== one));
      shadowRoots.dress(wanted);
      return [];
    },
    mentionAt(x, y) {
      // Chromium has it from 140 on, Firefox from 150: older ones the manifest does not let in.
      const found = CSS.highlights.highlightsFromPoint(x, y, { shadowRoots: shadowRoots.all() });
      for (const { ranges } of found) {
        for (let index = 0; index < ranges.length; index++) {
          const one = byRange.get(ranges[index]!);
          if (one) return one;
        }
      }
      return undefined;
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
