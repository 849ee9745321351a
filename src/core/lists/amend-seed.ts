/**
 * Changes a seed in place: finds the place through the YAML document and puts text there, so that every comment, every
 * line and every quotation mark of the editor's stays as it was.
 */
import { isScalar, isSeq, parseDocument } from 'yaml';
import type { YamlMap } from './seed-names.ts';
import { yamlOf } from './to-seed.ts';

/** Adds items at the end of a list field; makes the field where there is none. */
export function appendItems(seed: string, field: string, items: readonly (YamlMap | string)[]): string {
  if (items.length === 0) return seed;
  const newline = seed.includes('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(seed, { schema: 'core' });
  const list = document.get(field, true);
  if (isSeq(list) && list.range && list.flow) {
    const close = seed.lastIndexOf(']', list.range[1] - 1);
    const inner = items.map((item) => (typeof item === 'string' ? item : oneLine(item))).join(', ');
    const before = list.items.length > 0 ? ', ' : '';
    return `${seed.slice(0, close)}${before}${inner}${seed.slice(close)}`;
  }
  const block = items.map((item) => itemLines(item)).join('');
  if (isSeq(list) && list.range && list.items.length > 0) {
    const last = list.items.at(-1) as { range?: [number, number, number] };
    const end = lineEnd(seed, last.range?.[1] ?? list.range[1]);
    return insertAt(seed, end, withNewlines(block, newline));
  }
  // Before the field that closes a person's file, else at the end.
  const review = /^reviewed_by:/m.exec(seed);
  return insertAt(seed, review?.index ?? seed.length, withNewlines(`${field}:\n${block}`, newline));
}

/** Replaces one value. @throws RangeError when there is none there. */
export function replaceValue(seed: string, path: readonly (string | number)[], value: string): string {
  const node = parseDocument(seed, { schema: 'core' }).getIn(path, true);
  if (!isScalar(node) || !node.range) throw new RangeError(`no value at ${path.join('.')}`);
  const newline = seed.includes('\r\n') ? '\r\n' : '\n';
  const written = yamlOf({ value: value })
    .replace(/^value: /, '')
    .trimEnd();
  // The range of a text in several lines ends after its line break.
  const end = seed[node.range[1] - 1] === '\n' ? newline : '';
  return seed.slice(0, node.range[0]) + withNewlines(written, newline) + end + seed.slice(node.range[1]);
}

function itemLines(item: YamlMap | string): string {
  if (typeof item === 'string') return `  - ${item}\n`;
  const wrapped = yamlOf({ list: [item] });
  return wrapped.slice(wrapped.indexOf('\n') + 1);
}

function oneLine(item: YamlMap): string {
  return itemLines(item)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^\s*- /, '')
    .trim();
}

function lineEnd(text: string, from: number): number {
  // A scalar's range may already end after its line break.
  if (text[from - 1] === '\n') return from;
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at + 1;
}

function insertAt(text: string, at: number, block: string): string {
  const before = text.slice(0, at);
  const newline = block.includes('\r\n') ? '\r\n' : '\n';
  return `${before}${before === '' || before.endsWith('\n') ? '' : newline}${block}${text.slice(at)}`;
}

function withNewlines(block: string, newline: string): string {
  return block.replace(/\r?\n/g, newline);
}
