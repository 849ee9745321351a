/** The line of text that a name stands in, read anew from the page. */
import { runSteps } from '../core/matching/steps.ts';
import { type ReadLine, readLines, type Segment } from './reader.ts';
import { blockOf } from './structure.ts';

export interface NameInLine {
  text: string;
  start: number;
  end: number;
}

/** @returns finds the lines of many names, and reads each block once; undefined where the name has left the page */
export function lineAround(): (range: Range) => NameInLine | undefined {
  const read = new Set<Node>();
  const pieces = new Map<Node, { line: ReadLine; segment: Segment }[]>();

  function readAround(node: Node): void {
    const block = blockOf(node);
    if (read.has(block)) return;
    read.add(block);
    for (const line of runSteps(readLines(block, { ownOnly: true })).lines) {
      for (const segment of line.segments ?? []) {
        const known = pieces.get(segment.node);
        if (known) known.push({ line, segment });
        else pieces.set(segment.node, [{ line, segment }]);
      }
    }
  }
  function find(node: Node, offset: number) {
    readAround(node);
    // A text with a line end in it stands in several pieces.
    const piece = pieces
      .get(node)
      ?.find(({ segment }) => offset <= segment.offset + segment.end - segment.start);
    return piece && { ...piece, at: piece.segment.start + Math.max(0, offset - piece.segment.offset) };
  }

  return ({ startContainer, startOffset, endContainer, endOffset }) => {
    const first = find(startContainer, startOffset);
    const last = find(endContainer, endOffset);
    if (!first || first.line !== last?.line || last.at <= first.at) return undefined;
    return { text: first.line.text, start: first.at, end: last.at };
  };
}
