/**
 * A page -> its readable text, with the way back to its text nodes.
 *
 * Blocks are parted by a line end and white space is folded as a reader sees it; inline elements join, so that
 * `<b>Kim</b> Jong-un` is one name. What is left out is decided by structure alone: Node (over jsdom) and
 * the browsers read a page the same way. Whether something is visible is asked when it is painted.
 */

import { runSteps, type Steps } from '../core/matching/steps.ts';
import {
  attributeOf,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentElementOf,
  parentNodeOf,
  unclobbered,
} from './dom.ts';

/** A piece of one text node that stands in the text as it is. */
interface Segment {
  node: Text;
  /** Offset in the node where the piece begins. */
  offset: number;
  /** Offsets in the text. */
  start: number;
  end: number;
}

export interface ReadableText {
  text: string;
  segments: Segment[];
  /** False where the node being read was taken away in a pause: what came after it is missing. */
  isWhole: boolean;
}

/** Never read, with all that is in it. */
const SKIPPED = new Set(
  (
    'script style noscript template head title textarea input select option datalist code pre kbd samp var svg math canvas iframe ' +
    'frame object embed audio video map rt rp meter progress'
  ).split(' '),
);

/** Blocks by the HTML standard's own style sheet; everything else is inline. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup legend li listing main menu nav ol optgroup p search section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
);

const LINE_ENDS = new Set(['br', 'hr']);
/** A footnote sign is no part of the word before it. */
const PARTED = new Set(['sup', 'sub']);

/** The one skip list: whether an element and all in it is left unread. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(localNameOf(element))) return true;
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false' && editable !== 'inherit';
}

/** The nearest block around a node: what a name may not cross. */
export function blockOf(node: Node): Element | undefined {
  let element = nodeTypeOf(node) === 1 ? (node as Element) : parentElementOf(node);
  while (element && !BLOCKS.has(localNameOf(element))) element = parentElementOf(element);
  return element ?? undefined;
}

const ODD_SPACE = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;
const ANY_SPACE = /[ \t\n\r\f]/;

/** Reads everything under `root` that a person could read. */
export function readText(root: Element): ReadableText {
  return runSteps(readTextInSteps(root));
}

/** How many nodes are read between two pauses. */
const NODES_A_STEP = 256;

/** The same with pauses. What is read is of no use if the page has changed meanwhile. */
export function* readTextInSteps(root: Element): Steps<ReadableText> {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let wantsBreak = false;
  let wantsSpace = false;

  const push = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const readPiece = (node: Text, data: string, from: number, to: number) => {
    if (from >= to) return;
    if (length > 0 && wantsBreak) push('\n');
    else if (length > 0 && wantsSpace) push(' ');
    wantsBreak = false;
    wantsSpace = false;
    segments.push({ node, offset: from, start: length, end: length + to - from });
    push(data.slice(from, to));
  };
  const readNode = (node: Text) => {
    const data = node.data;
    let from = 0;
    ODD_SPACE.lastIndex = 0;
    for (let odd = ODD_SPACE.exec(data); odd; odd = ODD_SPACE.exec(data)) {
      readTrimmed(node, data, from, odd.index);
      wantsSpace = true;
      from = odd.index + odd[0].length;
    }
    readTrimmed(node, data, from, data.length);
  };
  const readTrimmed = (node: Text, data: string, from: number, to: number) => {
    let begin = from;
    let end = to;
    if (begin < end && ANY_SPACE.test(data.charAt(begin))) {
      wantsSpace = true;
      begin++;
    }
    const endsInSpace = begin < end && ANY_SPACE.test(data.charAt(end - 1));
    if (endsInSpace) end--;
    readPiece(node, data, begin, end);
    if (endsInSpace) wantsSpace = true;
  };

  // An explicit walk: a page may nest deeper than the stack.
  let node: Node | null = root;
  let isWhole = false;
  let count = 0;
  while (node && !isWhole) {
    if (++count % NODES_A_STEP === 0) yield;
    let goesIn = false;
    const type = nodeTypeOf(node);
    if (type === 3) readNode(node as Text);
    else if (type === 1) {
      const name = localNameOf(node as Element);
      if (LINE_ENDS.has(name)) wantsBreak = true;
      else if (!isSkipped(node as Element)) {
        part(name);
        goesIn = true;
      }
    }
    let next: Node | null = goesIn ? firstChildOf(node) : null;
    while (node && !next && !isWhole) {
      if (node === root) isWhole = true;
      else {
        next = nextSiblingOf(node);
        if (next) break;
        node = parentNodeOf(node);
        if (node && nodeTypeOf(node) === 1) part(localNameOf(node as Element));
      }
    }
    node = next;
  }
  return { text: parts.join(''), segments, isWhole };

  /** At the begin and at the end of an element. */
  function part(name: string): void {
    if (BLOCKS.has(name)) wantsBreak = true;
    else if (PARTED.has(name)) wantsSpace = true;
  }
}

/** Whether [start, end) of the text still stands in the page as it was read. */
export function isAsRead({ text, segments }: ReadableText, start: number, end: number): boolean {
  for (let at = indexAt(segments, start); at < segments.length && segments[at]!.start < end; at++) {
    const segment = segments[at]!;
    const from = Math.max(start, segment.start);
    const words = text.slice(from, Math.min(end, segment.end));
    const { node } = segment;
    if (!node.isConnected || !node.data.startsWith(words, segment.offset + from - segment.start))
      return false;
  }
  return true;
}

/** The place of [start, end) of the text in the page. Throws RangeError where it is not in it. */
export function toRange({ segments }: ReadableText, start: number, end: number): Range {
  const first = segmentAt(segments, start);
  const last = segmentAt(segments, end - 1);
  const range = unclobbered(first.node.ownerDocument).createRange();
  range.setStart(first.node, first.offset + start - first.start);
  range.setEnd(last.node, last.offset + end - last.start);
  return range;
}

function segmentAt(segments: readonly Segment[], offset: number): Segment {
  const segment = segments[indexAt(segments, offset)];
  if (!segment) throw new RangeError('the page holds no readable text');
  return segment;
}

function indexAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.start <= offset) low = middle;
    else high = middle;
  }
  return low;
}
