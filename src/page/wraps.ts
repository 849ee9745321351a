/**
 * Words of text nodes wrapped in <mark> elements, and given back: after that the page has the very text nodes that it made, since
 * frameworks keep hold of theirs and write to them.
 *
 * The only importer of mark.js beside mark-hits.ts, and only of its markRanges: `mark()` with a list of names walks the page once for
 * each and overflows the stack at about a thousand (julkue/mark.js#279). It is handed one text node at a time, as for each range
 * markRanges goes through every text node of its context. Its `unmark` normalises the parent, so unwrapping is our own.
 */
import Mark from 'mark.js';
import { isConnected, nodeTypeOf, unclobbered } from './dom.ts';
import { blockOf } from './structure.ts';

const CLASS = 'sidelight-mark';

/** Words of one text node. */
export interface Words {
  node: Text;
  start: number;
  end: number;
}

export interface Wrap {
  element: HTMLElement;
  /** What it holds. */
  text: Text;
  /** What stood before and after these words in the same text node; the first `before` of a text is the page's own node. */
  before: Text;
  after: Text;
  /** What stood before `before`. */
  prior: Node | null;
}

export interface Wraps {
  /** Wraps words of one text node, in order. What is only white space stays as it is. */
  wrap<W extends Words>(node: Text, words: readonly W[], each: (wrap: Wrap, words: W) => void): void;
  /** @param onMoved a text node goes, and all it held stands in another now, from `by` on */
  unwrap(wrap: Wrap, onMoved: (from: Text, to: Text, by: number) => void): void;
  /**
   * Where the page wrote a text of its own anew, or took it away, what had been parted from it is out of date and goes, too; so does
   * any copy of a wrapping that the page made.
   * @returns blocks that are to be read again
   */
  giveWay(): Set<Node>;
}

export function createWraps(page: Document): Wraps {
  const document = unclobbered(page);
  const byElement = new Map<Element, Wrap>();
  const byBefore = new Map<Text, Wrap>();
  /** What each text node held when it was last touched here. */
  const left = new WeakMap<Text, string>();

  const isLeft = (node: Text) => left.get(node) === node.data;
  const isWhole = ({ element, text, after }: Wrap) =>
    element.firstChild === text &&
    element.lastChild === text &&
    element.nextSibling === after &&
    isLeft(text) &&
    isLeft(after);
  const isUntouched = (wrap: Wrap) =>
    isWhole(wrap) && wrap.element.previousSibling === wrap.before && isLeft(wrap.before);

  function forget({ element, before }: Wrap): void {
    byElement.delete(element);
    byBefore.delete(before);
  }
  function link(wrap: Wrap | undefined, before: Text): void {
    if (!wrap) return;
    byBefore.delete(wrap.before);
    wrap.before = before;
    byBefore.set(before, wrap);
  }

  /** Whether the page took the node of its own away, or wrote it as a whole, not knowing that it holds less now. */
  function isOverruled({ element, before, prior }: Wrap): boolean {
    if (!isConnected(before)) return isConnected(element) && element.previousSibling === prior;
    const head = left.get(before) ?? '';
    // What still ends as it did was put right in place, as by a script that hyphenates: the rest holds.
    const isEdited = head !== '' && before.data.endsWith(head.slice(-2));
    return element.previousSibling === before && !isLeft(before) && !isEdited;
  }

  return {
    wrap(node, words, each) {
      const next = byBefore.get(node);
      const made: Wrap[] = [];
      const ranges = words.map((one) => ({ start: one.start, length: one.end - one.start, words: one }));
      new Mark(node as Node as HTMLElement).markRanges(ranges, {
        element: 'mark',
        className: CLASS,
        each: (marked: Element, range: Mark.Range) => {
          const element = marked as HTMLElement;
          const before = element.previousSibling as Text;
          const text = element.firstChild as Text;
          const after = element.nextSibling as Text;
          const wrap = { element, text, before, after, prior: before.previousSibling };
          byElement.set(element, wrap);
          byBefore.set(before, wrap);
          made.push(wrap);
          each(wrap, (range as (typeof ranges)[number]).words);
        },
      });
      const last = made.at(-1);
      if (last && next) {
        next.before = last.after;
        next.prior = last.element;
        byBefore.set(last.after, next);
      }
      for (const one of made.flatMap(({ before, text, after }) => [before, text, after]))
        left.set(one, one.data);
    },
    unwrap(wrap, onMoved) {
      const { element, text, before, after, prior } = wrap;
      forget(wrap);
      if (!isUntouched(wrap)) {
        element.replaceWith(...element.childNodes);
        return;
      }
      const length = before.length;
      // Not set as a whole: that would move every range in it.
      before.appendData(text.data + after.data);
      left.set(before, before.data);
      onMoved(text, before, length);
      onMoved(after, before, length + text.length);
      const next = byBefore.get(after);
      element.remove();
      after.remove();
      link(next, before);
      if (next) next.prior = prior;
    },
    giveWay() {
      const blocks = new Set<Node>();
      for (const first of [...byElement.values()]) {
        if (!byElement.has(first.element) || !isOverruled(first)) continue;
        for (let at: Wrap | undefined = first; at && isWhole(at); at = byBefore.get(at.after)) {
          forget(at);
          blocks.add(blockOf(at.element));
          at.element.remove();
          at.after.remove();
        }
      }
      for (const copy of document.querySelectorAll(`mark.${CLASS}`)) {
        if (byElement.has(copy)) continue;
        blocks.add(blockOf(copy));
        copy.replaceWith(...copy.childNodes);
      }
      return blocks;
    },
  };
}

/** What a range lies over, text node by text node; nothing of what is left out by `isSkipped` elements. */
export function wordsOf(range: Range, isSkipped: (element: Element) => boolean): Words[] {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  if (nodeTypeOf(startContainer) !== 3 || nodeTypeOf(endContainer) !== 3) return [];
  const walker = unclobbered(startContainer.ownerDocument!).createTreeWalker(
    commonAncestorContainer,
    5 /* NodeFilter.SHOW_ELEMENT | SHOW_TEXT */,
    // FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP
    (node) => (nodeTypeOf(node) === 3 ? 1 : isSkipped(node as Element) ? 2 : 3),
  );
  walker.currentNode = startContainer;
  const found: Words[] = [];
  for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : (node as Text).length;
    if (start < end) found.push({ node: node as Text, start, end });
    if (node === endContainer) break;
  }
  return found;
}
