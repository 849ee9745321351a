/** What is wrong with a seed as YAML, in an editor's words and not in a parser's. */
import { type Document, isPair, isSeq, visit, type YAMLParseError } from 'yaml';

interface YamlFault {
  /** Of the text, in UTF-16 units. */
  offset: number;
  /** As a dotted path, where it is known. */
  field?: string;
  message: string;
}

const INDENTATION =
  'the indentation differs from the line above. Begin the lines of one entry in the same column, with spaces.';

export function yamlFaults(text: string, errors: readonly YAMLParseError[]): YamlFault[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) {
    // What else is wrong follows from the tabs.
    return tabs.map(({ pos: [offset] }) => ({
      offset,
      message: 'a tab stands here, and YAML takes spaces alone. Put spaces in its place.',
    }));
  }
  const faults = errors.map((error): YamlFault => {
    const { code, message } = error;
    const [offset] = error.pos;
    const twin = errors.find((one) => one.code === 'MULTILINE_IMPLICIT_KEY' && one.pos[0] === offset);
    // The parser takes the line that stands too far in for a part of the line above it.
    if (twin) return { offset: lineAfter(text, offset), message: INDENTATION };
    if (code === 'BAD_INDENT' || /^Sequence item without/.test(message))
      return { offset, message: INDENTATION };
    const cause = likelyCause(text, error);
    return {
      offset,
      message: cause
        ? `this cannot be read. Perhaps ${cause}.`
        : `${message.split('\n')[0]}. Mend the YAML here.`,
    };
  });
  const seen = new Set<string>();
  return faults.filter(({ offset, message }) => {
    const key = `${offset} ${message}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function likelyCause(text: string, { code, pos: [offset] }: YAMLParseError): string | undefined {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'BLOCK_IN_FLOW')
    return "a colon in the text: put it in 'single quotes'";
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (code === 'UNEXPECTED_TOKEN' && before.endsWith("'"))
    return `an apostrophe in 'single quotes': double it (''), or use "double quotes"`;
  if (code === 'UNEXPECTED_TOKEN' && before.trimEnd().endsWith('"'))
    return "a text that begins with a quotation mark: put all of it in 'single quotes'";
  return undefined;
}

function lineAfter(text: string, offset: number): number {
  const start = text.indexOf('\n', offset) + 1;
  return start + /^ */.exec(text.slice(start))![0].length;
}

/** Texts that YAML cuts off at a `#` with a space before it. A comment has a space after it too, and begins with no digit. */
export function lostTexts(text: string, document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar: (key, node, path) => {
      if (key === 'key' || node.type !== 'PLAIN' || !node.range || node.source === '') return;
      const rest = /^[ \t]+(?=#(?:\S| ?\d))/.exec(text.slice(node.range[1]));
      if (!rest) return;
      const field = fieldOf([...path, node]);
      const message =
        "everything after # is a comment and is lost. Put the text in 'single quotes', or the comment on a line of its own.";
      faults.push({ offset: node.range[1] + rest[0].length, field, message });
    },
  });
  return faults;
}

/** @param path nodes from the document down to the value */
function fieldOf(path: readonly unknown[]): string {
  return path
    .flatMap((node, index) => {
      if (isPair(node)) return String(node.key);
      return isSeq(node) ? node.items.indexOf(path[index + 1]) : [];
    })
    .join('.');
}
