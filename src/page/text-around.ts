/** The words around a range, in its own block, as an editor needs them to see what was meant. */
import { blockOf } from './structure.ts';

/** On either side, in UTF-16 units. */
const MOST = 600;

export const foldSpace = (text: string) => text.replace(/\s+/g, ' ');

/** With the range itself; white space folded. */
export function textAround(range: Range): string {
  const block = blockOf(range.startContainer);
  const before = range.cloneRange();
  const after = range.cloneRange();
  before.collapse(true);
  before.setStart(block, 0);
  after.collapse(false);
  after.setEnd(block, block.childNodes.length);
  const [start, end] = [before.toString().slice(-MOST), after.toString().slice(0, MOST)];
  return foldSpace(`${start}${range}${end}`).trim();
}
