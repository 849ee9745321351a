/** Which mentions stand, in whole or in part, where others stand. */
import { ownerDocumentOf, unclobbered } from './dom.ts';
import type { PlacedMention } from './painter.ts';

/** Each of `placed` with the first of `others` that it has a letter in common with; the rest is left out. */
export function coversOf(
  placed: readonly PlacedMention[],
  others: readonly PlacedMention[],
): Map<PlacedMention, PlacedMention> {
  const byText = new Map<Node, PlacedMention[]>();
  for (const other of others)
    for (const text of textsIn(other.range)) byText.set(text, [...(byText.get(text) ?? []), other]);
  const covers = new Map<PlacedMention, PlacedMention>();
  for (const one of placed) {
    const beside = textsIn(one.range).flatMap((text) => byText.get(text) ?? []);
    const cover = beside.find(({ range }) => overlap(one.range, range));
    if (cover) covers.set(one, cover);
  }
  return covers;
}

function textsIn(range: Range): Node[] {
  const { startContainer, endContainer, commonAncestorContainer } = range;
  if (startContainer === endContainer) return [startContainer];
  const document = unclobbered(ownerDocumentOf(startContainer) as Document);
  const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) if (range.intersectsNode(walker.currentNode)) texts.push(walker.currentNode);
  return texts;
}

/** Of two ranges in one tree. */
function overlap(a: Range, b: Range): boolean {
  return (
    a.compareBoundaryPoints(Range.START_TO_END, b) > 0 && a.compareBoundaryPoints(Range.END_TO_START, b) < 0
  );
}
