/** Boxes of one name: in several elements it has one for each, and on one line they are one. */
import type { Box } from './text-boxes.ts';

/** How far apart pieces of one line may lie, in px: a space between two elements. */
const GAP = 8;

/** @param boxes in the order of the text */
export function byLine(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    if (last && isBeside(last, box)) lines[lines.length - 1] = around(last, box);
    else lines.push(box);
  }
  return lines;
}

function isBeside(a: Box, b: Box): boolean {
  const shared = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  const apart = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width);
  return shared > Math.min(a.height, b.height) / 2 && apart < GAP;
}

function around(a: Box, b: Box): Box {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
