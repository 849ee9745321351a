/**
 * The elements of an XML stream that hold one entry each, as small trees, one at a time. A file that tries to grow in
 * memory (entities that multiply, elements without end) is refused.
 */
import { SaxesParser } from 'saxes';
import { CommandError } from '../command-error.ts';

export interface XmlNode {
  name: string;
  text: string;
  children: XmlNode[];
}

export interface XmlEvents {
  /** Names of the elements that are entries. */
  entries: ReadonlySet<string>;
  /** Attributes of the outermost element. */
  onRoot?: (name: string, attributes: Record<string, string>) => void;
  /** Elements outside entries, once closed. */
  onOther?: (name: string, text: string) => void;
}

/** Far above any real entry; a list's longest has some 30,000 signs. */
const MOST_TEXT = 2_000_000;
const MOST_NODES = 50_000;
const MOST_DEPTH = 40;

/** @param path as messages name the file @throws CommandError where it is no XML, or grows without end */
export async function* xmlElements(
  chunks: AsyncIterable<string>,
  path: string,
  { entries, onRoot, onOther }: XmlEvents,
): AsyncGenerator<XmlNode> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const done: XmlNode[] = [];
  const open: string[] = [];
  let stack: XmlNode[] = [];
  let outside = '';
  let nodes = 0;
  let letters = 0;
  let sinceEvent = 0;
  const refuse = (why: string): never => {
    throw new CommandError(`${path}: ${why}`);
  };
  const grow = (amount: number) => {
    letters += amount;
    if (letters > MOST_TEXT)
      refuse(`an element near line ${parser.line} never ends. Download the file again.`);
  };
  parser.on('error', (error) => refuse(`broken XML, ${explain(error.message)}. Download it again.`));
  parser.on('doctype', () => refuse('it declares a DOCTYPE, which no sanctions list does. It was not read.'));
  parser.on('opentag', ({ name, attributes }) => {
    sinceEvent = 0;
    const local = name.replace(/^.*:/, '');
    if (open.length === 0) onRoot?.(local, attributes as Record<string, string>);
    open.push(local);
    if (open.length > MOST_DEPTH)
      refuse(`elements lie more than ${MOST_DEPTH} deep near line ${parser.line}.`);
    outside = '';
    if (stack.length === 0 && !entries.has(local)) return;
    if (++nodes > MOST_NODES) refuse(`an entry near line ${parser.line} has no end.`);
    const node: XmlNode = { name: local, text: '', children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  const addText = (text: string) => {
    sinceEvent = 0;
    const node = stack.at(-1);
    grow(text.length);
    if (node) node.text += text;
    else if (outside.length < 1000) outside += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    sinceEvent = 0;
    const local = name.replace(/^.*:/, '');
    open.pop();
    if (stack.length === 0) {
      onOther?.(local, outside.trim());
      outside = '';
      letters = 0;
      return;
    }
    const node = stack.pop()!;
    if (stack.length > 0) return;
    done.push(node);
    nodes = 0;
    letters = 0;
    stack = [];
  });

  for await (const chunk of chunks) {
    sinceEvent += chunk.length;
    // A parser collects a comment or a tag until it ends; one that does not is no list.
    if (sinceEvent > MOST_TEXT)
      refuse(`nothing readable for ${MOST_TEXT / 1_000_000} MB near line ${parser.line}.`);
    parser.write(chunk);
    yield* done.splice(0);
  }
  parser.close();
  yield* done.splice(0);
}

function explain(message: string): string {
  const [, line, column, words] = /^(?:.*?:)?(\d+):(\d+): (.*?)\.?$/.exec(message) ?? [];
  if (!words) return message;
  if (/unclosed|unexpected end/i.test(words)) return `cut off at line ${line}`;
  return `line ${line}, column ${column}: ${words}`;
}

/** Trimmed text of the first child of that name. */
export function childText(node: XmlNode, name: string): string {
  return node.children.find((child) => child.name === name)?.text.trim() ?? '';
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** Texts of `<DESIGNATION><VALUE>..`, empty ones left out. */
export function valuesOf(node: XmlNode, name: string): string[] {
  return childrenOf(node, name)
    .flatMap((child) => childrenOf(child, 'VALUE'))
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
