/** What every painter can do. Behind it: CSS highlights, or elements where assistive technology must read the marks. */
import type { Mention } from '../core/matching/mention.ts';

/** A mention with its place in the page. The range is live: the browser moves it with the text. */
export interface PlacedMention {
  mention: Mention;
  range: Range;
  /** What the range held when it was made. */
  words: string;
  /** The shadow root it stands in, if any. */
  shadow?: ShadowRoot;
}

/**
 * Whether the range still lies over its words. Highlights are the page's too: it can reach our ranges through them and
 * move them onto other words, and it may change the text itself.
 */
export function isInPlace({ range, words }: PlacedMention): boolean {
  return range.toString() === words;
}

export interface Painter {
  /** Whether painting changes the page's own DOM. */
  readonly changesPage: boolean;
  /**
   * Shows exactly these mentions; what was painted before and is not among them is gone.
   * @returns blocks of the page whose text nodes are others now
   */
  paint(placed: readonly PlacedMention[]): Iterable<Node>;
  /**
   * Takes away what the page itself has overruled since. Called before the page is read.
   * @returns blocks that are to be read, too
   */
  giveWay(): Iterable<Node>;
  /** Whether the page has left everything as it was painted last. If not, paint again. */
  isIntact(): boolean;
  /** Leaves the page as if nothing had been painted. */
  erase(): void;
  /** The mention under a point of the viewport. */
  mentionAt(x: number, y: number): PlacedMention | undefined;
  /** Draws the eye to one mention for a moment. */
  flash(placed: PlacedMention): void;
}

/** How long a flash lasts, in ms. */
export const FLASH_MS = 1600;

/** What stays in the background is found, never painted. */
export function isPainted({ mark }: Mention): boolean {
  return mark !== null && mark !== 'background';
}
