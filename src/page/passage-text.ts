/** All text of a page as passages are found in it: its body, and after that its shadow roots, in the order they were found. */
import type { Steps } from '../core/matching/steps.ts';
import { sentenceBounds } from '../core/text/sentence-bounds.ts';
import { ownerDocumentOf, unclobbered } from './dom.ts';
import { type ReadableText, readLines, type Segment } from './reader.ts';
import type { ShadowRoots } from './shadow-roots.ts';

export function* readPassageText(top: Node, shadowRoots: ShadowRoots): Steps<ReadableText> {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let start = 0;
  // A set gives what is added to it meanwhile, too.
  const places = new Set<Node>([top]);
  for (const place of places) {
    const { lines, entered } = yield* readLines(place, { isWanted: shadowRoots.mayHost });
    for (const line of lines) {
      for (const one of line.segments ?? [])
        segments.push({ ...one, start: start + one.start, end: start + one.end });
      parts.push(line.text);
      start += line.text.length + 1;
    }
    for (const root of shadowRoots.of(entered)) places.add(root);
  }
  return { text: parts.join('\n'), segments };
}

/** The stretch of the text that lies in a range; undefined where none of it does. */
export function placeOfRange(
  { segments }: ReadableText,
  range: Range,
): { start: number; end: number } | undefined {
  let start: number | undefined;
  let end = 0;
  for (const segment of segments) {
    if (ownerDocumentOf(segment.node) !== ownerDocumentOf(range.startContainer)) continue;
    if (!range.intersectsNode(segment.node)) continue;
    const length = segment.end - segment.start;
    const from = segment.node === range.startContainer ? range.startOffset - segment.offset : 0;
    const to = segment.node === range.endContainer ? range.endOffset - segment.offset : length;
    if (from >= length || to <= 0) continue;
    start ??= segment.start + Math.max(0, from);
    end = segment.start + Math.min(length, to);
  }
  return start === undefined || start >= end ? undefined : { start, end };
}

/** The sentence in which a range lies; undefined where nothing of it is text of the page. */
export function sentenceOfRange(
  text: ReadableText,
  range: Range,
): { start: number; end: number } | undefined {
  const place = placeOfRange(text, range);
  if (!place) return undefined;
  const { start, end } = linesAround(text.text, place.start, place.end);
  const line = text.text.slice(start, end);
  const [first, last] = sentenceBounds(line, place.start - start, place.end - start);
  return { start: start + first, end: start + last };
}

/** The pieces of text of a stretch, each in one node. */
export function piecesOf({ segments }: ReadableText, start: number, end: number): Range[] {
  return segments
    .filter((segment) => segment.start < end && segment.end > start)
    .map(({ node, offset, ...segment }) => {
      const range = unclobbered(ownerDocumentOf(node) as Document).createRange();
      range.setStart(node, offset + Math.max(start, segment.start) - segment.start);
      range.setEnd(node, offset + Math.min(end, segment.end) - segment.start);
      return range;
    });
}

/** The line, or lines, of a stretch. */
export function linesAround(text: string, start: number, end: number): { start: number; end: number } {
  const last = text.indexOf('\n', end);
  return {
    start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1,
    end: last < 0 ? text.length : last,
  };
}
