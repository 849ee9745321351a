/**
 * Paints with real <mark> elements, for marks that assistive technology can read, for our own static pages, and where
 * the Highlight API is missing. An element stays as long as its mention: it may hold the focus. The range of a mention that goes lies
 * nowhere from then on.
 */
import type { Mark } from '../core/matching/mention.ts';
import { closestTo, parentNodeOf, unclobbered } from './dom.ts';
import { dressShadowRoots } from './dress-shadow-roots.ts';
import { FLASH_MS, isPainted, type Painter, type PlacedMention } from './painter.ts';
import { blockOf, isSkipped } from './structure.ts';
import { createWraps, type Words, type Wrap, wordsOf } from './wraps.ts';

const ATTRIBUTE = 'data-sidelight';
const FLASH_CLASS = 'sidelight-flash';

export interface MarkPainterOptions {
  /** A mark was pressed by key, or by assistive technology. */
  onPress: (placed: PlacedMention) => void;
  /** What assistive technology calls a mark. */
  labelOf: (name: string, mark: Mark) => string;
  /** The style of the marks, for shadow roots. */
  css?: string;
}

export function createMarkPainter(
  page: Document,
  { onPress, labelOf, css = '' }: MarkPainterOptions,
): Painter {
  const document = unclobbered(page);
  const wraps = createWraps(page);
  const shadowRoots = dressShadowRoots(css);
  const painted = new Map<PlacedMention, Wrap[]>();
  const byElement = new Map<Node, PlacedMention>();

  function keep(one: PlacedMention, own: Wrap[]): void {
    painted.set(one, own);
    for (const { element } of own) byElement.set(element, one);
  }
  function forget(one: PlacedMention): Wrap[] {
    const own = painted.get(one) ?? [];
    painted.delete(one);
    for (const { element } of own) byElement.delete(element);
    return own;
  }

  /** What was placed anew over the very words of one that goes takes over its elements. */
  function takeOver(one: PlacedMention, wanted: ReadonlySet<PlacedMention>): boolean {
    const words = wordsOf(one.range, isSkipped);
    const olds = new Set(words.map(({ node }) => byElement.get(parentNodeOf(node)!)));
    const [old] = olds;
    const isSame =
      olds.size === 1 &&
      old !== undefined &&
      !wanted.has(old) &&
      painted.get(old)?.length === words.length &&
      words.every(({ node, start, end }) => start === 0 && end === node.length) &&
      old.mention.text === one.mention.text &&
      old.mention.mark === one.mention.mark;
    if (isSame) keep(one, forget(old));
    return isSame;
  }

  /**
   * Away from what is about to be wrapped or unwrapped. When its text node goes, a range holds on to the parent, and then each change
   * there makes Chromium count the children: with a thousand names in one block, for seconds.
   */
  function park({ range }: PlacedMention): void {
    range.setStart(page, 0);
    range.collapse(true);
  }

  /** @returns the blocks they stood in */
  function unwrap(gone: readonly PlacedMention[], staying: readonly PlacedMention[]): Node[] {
    if (gone.length === 0) return [];
    const selection = document.getSelection();
    const ranges = staying.map(({ range }) => range);
    if (selection && selection.rangeCount > 0) ranges.push(selection.getRangeAt(0));
    const move = mover(ranges);
    for (const one of gone) park(one);
    return gone.flatMap(forget).map((one) => {
      const block = blockOf(one.before);
      wraps.unwrap(one, move);
      return block;
    });
  }

  function wrap(fresh: readonly PlacedMention[]): Node[] {
    const byNode = new Map<Text, (Words & { of: PlacedMention })[]>();
    for (const one of fresh) {
      for (const words of wordsOf(one.range, isSkipped)) {
        const group = byNode.get(words.node) ?? [];
        group.push({ ...words, of: one });
        byNode.set(words.node, group);
      }
    }
    for (const one of fresh) park(one);
    const made = new Map<PlacedMention, Wrap[]>(fresh.map((one) => [one, []]));
    for (const [node, group] of byNode) wraps.wrap(node, group, (one, { of }) => made.get(of)!.push(one));
    for (const [one, own] of made) {
      keep(one, own);
      dress(one, own);
      // Wrapping split the text node under the live range.
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) continue;
      one.range.setStart(first.text, 0);
      one.range.setEnd(last.text, last.text.length);
    }
    return [...byNode.keys()].map(blockOf);
  }

  /** One control for a name, whatever it is split over. */
  function dress({ mention }: PlacedMention, own: readonly Wrap[]): void {
    for (const { element } of own) element.setAttribute(ATTRIBUTE, mention.mark ?? '');
    const [first, ...others] = own.map(({ element }) => element).filter((element) => !isInControl(element));
    for (const other of others) other.setAttribute('aria-hidden', 'true');
    if (first && mention.mark !== null) {
      makeControl(first, labelOf(mention.text, mention.mark), () => {
        const one = byElement.get(first);
        if (one) onPress(one);
      });
    }
  }

  return {
    changesPage: true,
    giveWay: wraps.giveWay,
    // What happens to elements is noticed like any other change of the page.
    isIntact: () => true,
    erase() {
      unwrap([...painted.keys()], []);
      shadowRoots.undress();
    },
    paint(placed) {
      const wanted = new Set(placed.filter((one) => isPainted(one.mention) && !one.range.collapsed));
      const fresh = [...wanted].filter((one) => !painted.has(one) && !takeOver(one, wanted));
      const gone = [...painted.keys()].filter((one) => !wanted.has(one));
      const blocks = [...unwrap(gone, placed), ...wrap(fresh)];
      shadowRoots.dress(wanted);
      return new Set(blocks);
    },
    mentionAt(x, y) {
      // Each root tells only of what is its own.
      for (const root of [document, ...shadowRoots.all()]) {
        const element = root.elementFromPoint(x, y);
        const mark = element && closestTo(element, `mark[${ATTRIBUTE}]`);
        const one = mark && byElement.get(mark);
        if (one) return one;
      }
      return undefined;
    },
    flash(placed) {
      for (const { element } of painted.get(placed) ?? []) {
        element.classList.add(FLASH_CLASS);
        setTimeout(() => element.classList.remove(FLASH_CLASS), FLASH_MS);
      }
    },
  };
}

/** Moves the ends of ranges that lie in a text node along with its text. */
function mover(ranges: readonly Range[]): (from: Text, to: Text, by: number) => void {
  const byNode = new Map<Node, Set<Range>>();
  const note = (node: Node, range: Range) => {
    const noted = byNode.get(node);
    if (noted) noted.add(range);
    else byNode.set(node, new Set([range]));
  };
  for (const range of ranges) {
    note(range.startContainer, range);
    note(range.endContainer, range);
  }
  return (from, to, by) => {
    for (const range of byNode.get(from) ?? []) {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      if (startContainer === from) range.setStart(to, by + startOffset);
      if (endContainer === from) range.setEnd(to, by + endOffset);
      note(to, range);
    }
    byNode.delete(from);
  };
}

/** A control of the page's own cannot hold another. */
function isInControl(element: Element): boolean {
  const control = 'a[href], button, summary, label, [role="button"], [role="link"]';
  return closestTo(element, control) !== null;
}

/** A button that opens the card. */
function makeControl(element: Element, label: string, onPress: () => void): void {
  element.setAttribute('role', 'button');
  element.setAttribute('aria-haspopup', 'dialog');
  element.setAttribute('tabindex', '0');
  element.setAttribute('aria-label', label);
  const press = (event: Event) => {
    // What the page makes up opens nothing, and takes the focus nowhere.
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    onPress();
  };
  element.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    if ((key === 'Enter' || key === ' ') && !altKey && !ctrlKey && !metaKey) press(event);
  });
  // A click without a pointer is how assistive technology presses.
  element.addEventListener('click', (event) => {
    if ((event as MouseEvent).detail === 0) press(event);
  });
}
