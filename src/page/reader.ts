/**
 * A page -> its lines, each with the way back to its text nodes.
 *
 * Blocks part lines, and white space is folded as a reader sees it; inline elements join, so that `<b>Kim</b> Jong-un` is one name.
 */
import { runSteps, type Steps } from '../core/matching/steps.ts';
import {
  allWithin,
  firstChildOf,
  isConnected,
  nextSiblingOf,
  nodeTypeOf,
  parentNodeOf,
  textContentOf,
  unclobbered,
} from './dom.ts';
import { blockOf, isBlock, isPlainLine, isSkipped, isUnread, kindOf, LINE_END, PARTED } from './structure.ts';

/** A piece of one text node that stands in the text as it is. */
export interface Segment {
  node: Text;
  /** Offset in the node where the piece begins. */
  offset: number;
  /** Offsets in the text. */
  start: number;
  end: number;
}

/** A text with the way back to the page. */
export interface ReadableText {
  text: string;
  segments: Segment[];
}

export interface ReadLine {
  text: string;
  /** The nearest block around it, or the top of its tree. */
  block: Node;
  /** Left out where the block is all of the line, and nobody has asked yet: `withSegments` finds them. */
  segments?: Segment[];
}

export interface ReadPart {
  /** In the order of the page. */
  lines: ReadLine[];
  /** Elements that were read and could have a shadow root: every one that was entered. */
  entered: Element[];
  /** False where the node being read was taken away or moved in a pause: what came after it is missing. */
  isWhole: boolean;
}

export interface ReadOptions {
  /** Only what stands in this block itself, not in the blocks within it. */
  ownOnly?: boolean;
  /**
   * Takes a block of plain text as a whole. Every node that a script touches stays in the memory of the page for good, and most lines
   * hold no name.
   */
  isLazy?: boolean;
  /** How many nodes are read between two pauses. */
  step?: number;
  /** Whether a node was moved since the reading began: asked after each pause. */
  isMoved?: (node: Node) => boolean;
  /** Elements worth being given back as `entered`. */
  isWanted?: (element: Element) => boolean;
}

const ODD_SPACE = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;
const ANY_SPACE = /[ \t\n\r\f]/;

/** Reads everything under `root` that a person could read, as one text: a line of it is a line of the page. */
export function readText(root: Node): ReadableText {
  const { lines } = runSteps(readLines(root));
  let start = 0;
  const segments: Segment[] = [];
  for (const line of lines) {
    for (const one of line.segments ?? [])
      segments.push({ ...one, start: start + one.start, end: start + one.end });
    start += line.text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join('\n'), segments };
}

/** Node.ELEMENT_NODE, Node.TEXT_NODE. */
const ELEMENT = 1;
const TEXT = 3;

/** Nodes between two pauses, unless told otherwise. */
const STEP = 256;

/** The lines under `root`, with pauses. */
export function* readLines(root: Node, options: ReadOptions = {}): Steps<ReadPart> {
  const { ownOnly = false, isLazy = false, step = STEP } = options;
  const { isWanted = () => false, isMoved = () => false } = options;
  const lines: ReadLine[] = [];
  const entered: Element[] = [];
  let parts: string[] = [];
  let segments: Segment[] = [];
  let length = 0;
  let wantsSpace = false;

  const push = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const endLine = () => {
    const [first] = segments;
    if (first) lines.push({ text: parts.join(''), segments, block: blockOf(first.node) });
    parts = [];
    segments = [];
    length = 0;
    wantsSpace = false;
  };
  const readPiece = (node: Text, data: string, from: number, to: number) => {
    if (from >= to) return;
    if (length > 0 && wantsSpace) push(' ');
    wantsSpace = false;
    segments.push({ node, offset: from, start: length, end: length + to - from });
    push(data.slice(from, to));
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
  /** At the begin and at the end of an element. @returns whether it is a block */
  const part = (element: Element, kind: number): boolean => {
    const isWhole = isBlock(element, kind);
    if (isWhole) endLine();
    else if (kind & PARTED) wantsSpace = true;
    return isWhole;
  };
  /** Whether to go into an element. */
  const enter = (element: Element): boolean => {
    const kind = kindOf(element);
    if (kind & LINE_END) endLine();
    if (kind & LINE_END || isSkipped(element, kind)) return false;
    const hasOwnLines = part(element, kind);
    if (ownOnly && hasOwnLines && element !== root) return false;
    if (isWanted(element)) entered.push(element);
    if (!isLazy || !hasOwnLines || !isPlainLine(element)) return true;
    // The one plain inline element that may have a shadow: the rest of the block need not be touched for it.
    for (const span of allWithin(element, 'span')) if (isWanted(span)) entered.push(span);
    const text = folded(textContentOf(element) ?? '');
    if (text !== '') lines.push({ text, block: element });
    return false;
  };

  // An explicit walk: a page may nest deeper than the stack.
  let node: Node | null = root;
  let isWhole = false;
  let count = 0;
  while (node && !isWhole) {
    if (++count % step === 0) {
      yield;
      if (isMoved(node)) break;
    }
    const type = nodeTypeOf(node);
    if (type === TEXT) readNode(node as Text);
    // What is no element and no text is the top of a tree, or a comment without children.
    const goesIn: boolean = type === ELEMENT ? enter(node as Element) : true;
    let next: Node | null = goesIn ? firstChildOf(node) : null;
    while (node && !next && !isWhole) {
      if (node === root) isWhole = true;
      else {
        next = nextSiblingOf(node);
        if (next) break;
        node = parentNodeOf(node);
        if (node && nodeTypeOf(node) === ELEMENT) part(node as Element, kindOf(node as Element));
      }
    }
    node = next;
  }
  endLine();
  return { lines, entered, isWhole };
}

/** White space as a reader sees it: one space, and none at either end. */
function folded(text: string): string {
  return text.replace(ODD_SPACE, ' ').replace(/^ | $/g, '');
}

/** A line with its segments; undefined where the page is not as it was read any more. */
export function withSegments<L extends ReadLine>(line: L): (L & ReadableText) | undefined {
  if (line.segments) return line as L & ReadableText;
  const { lines } = runSteps(readLines(line.block, { ownOnly: true }));
  const same = lines.length === 1 && lines[0]!.text === line.text ? lines[0] : undefined;
  return same?.segments && { ...line, segments: same.segments };
}

/** Whether [start, end) of the text still stands in the page as it was read. */
export function isAsRead({ text, segments }: ReadableText, start: number, end: number): boolean {
  for (let at = indexAt(segments, start); at < segments.length && segments[at]!.start < end; at++) {
    const segment = segments[at]!;
    const from = Math.max(start, segment.start);
    const words = text.slice(from, Math.min(end, segment.end));
    const { node } = segment;
    if (!isConnected(node) || !node.data.startsWith(words, segment.offset + from - segment.start))
      return false;
  }
  return true;
}

/**
 * Whether nothing that a reader would see has come between the pieces of [start, end) since they were read. A piece that stays what it
 * was may have been moved.
 */
export function isUnbroken({ segments }: ReadableText, start: number, end: number): boolean {
  const first = indexAt(segments, start);
  const last = indexAt(segments, end - 1);
  for (let at = first; at < last; at++) {
    const [node, next] = [segments[at]!.node, segments[at + 1]!.node];
    if (node !== next && !leadsTo(node, next)) return false;
  }
  return true;
}

/** Whether `to` is the next text that is read after `from`. */
function leadsTo(from: Text, to: Text): boolean {
  const walker = unclobbered(from.ownerDocument).createTreeWalker(blockOf(from), 4 /* SHOW_TEXT */);
  walker.currentNode = from;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === to) return true;
    if ((node as Text).data.trim() !== '' && !isUnread(node)) return false;
  }
  return false;
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
