/**
 * Takes an item out of a list in a YAML file and leaves every other character as it is: comments, quotes, line ends.
 */
import { isCollection, isSeq, type Pair, parseDocument, type Range, type YAMLSeq } from 'yaml';

type Path = readonly (string | number)[];

/** The text without the item at `path`; without the whole field when nothing is left in it. */
export function removeItem(text: string, path: Path): string {
  const document = parseDocument(text, { schema: 'core' });
  const list = document.getIn(path.slice(0, -1), true);
  const index = path.at(-1) as number;
  if (!isSeq(list) || !list.items[index]) return text;
  if (list.items.length === 1) return removeField(text, path.slice(0, -1));
  return list.flow ? withoutFlowItem(text, list, index) : withoutLines(text, rangeOf(list.items[index]));
}

function withoutFlowItem(text: string, list: YAMLSeq, index: number): string {
  const [start, end] = rangeOf(list.items[index]);
  const next = list.items[index + 1];
  if (next) return text.slice(0, start) + text.slice(rangeOf(next)[0]);
  const [, previousEnd] = rangeOf(list.items[index - 1]);
  return text.slice(0, previousEnd) + text.slice(end);
}

/** A field of a block mapping goes with its lines; one of a flow mapping becomes an empty list. */
function removeField(text: string, path: Path): string {
  const document = parseDocument(text, { schema: 'core' });
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isCollection(parent)) return text;
  const pair = (parent.items as Pair<{ value?: unknown; range?: Range }, { range?: Range }>[]).find(
    ({ key }) => key?.value === path.at(-1),
  );
  if (!pair?.key || !pair.value) return text;
  // A field that held nothing else goes too: `examples:` with no value is an error.
  if (parent.items.length === 1 && typeof path.at(-2) === 'string')
    return removeField(text, path.slice(0, -1));
  const [start] = rangeOf(pair.key);
  const [valueStart, end] = rangeOf(pair.value);
  if (parent.flow || !isAloneOnItsLine(text, start))
    return `${text.slice(0, valueStart)}[]${text.slice(end)}`;
  return withoutLines(text, [start, end]);
}

function isAloneOnItsLine(text: string, start: number): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
}

/** Cuts from the beginning of the first line to the end of the last, line end included. */
function withoutLines(text: string, [start, end]: readonly [number, number]): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  // The range of a block ends behind its last line end, that of a scalar before it.
  const last = Math.max(start, text.slice(0, end).trimEnd().length);
  const newline = text.indexOf('\n', last);
  return text.slice(0, from) + (newline === -1 ? '' : text.slice(newline + 1));
}

function rangeOf(node: unknown): readonly [number, number] {
  const { range } = node as { range?: Range };
  if (!range) throw new Error('a node of a parsed file has a place');
  return [range[0], range[1]];
}
