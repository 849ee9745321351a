/** Text that stays text in Markdown, in CommonMark as in Obsidian; and Markdown that stays where it is put. */
import { oneLine } from './one-line.ts';
import { wellFormed } from './well-formed.ts';

/** One line of plain text. */
export function plainLine(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]<>&#|~$%^=!{}]/g, '\\$&')
      // A field of Obsidian's Dataview, "key:: value".
      .replaceAll('::', ':\\:')
      // What begins a list or a heading's underline, at the start of a line only.
      .replace(/^[-+]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // An address is no link.
      .replace(/\b(https?|ftp):\/\//gi, '$1\\://')
      .replace(/\bwww\./gi, 'www\\.')
  );
}

/** Lines of plain text, each a line of its own. */
export function plainLines(text: string): string {
  return linesOf(text)
    .map(plainLine)
    .filter((line) => line !== '')
    .join('\\\n');
}

/**
 * Her own Markdown, to stand in a block quote, which ends whatever is left open in it. What reaches beyond the block is taken for text: HTML,
 * footnotes, link definitions, block ids, images, and Obsidian's comments and formulas; and code is never one that a plugin would run.
 */
export function containedMarkdown(markdown: string): string {
  return linesOf(markdown)
    .map((line) =>
      [
        // Of Templater, too, which runs what stands in <% %>.
        /<(?=[a-z/!?%])/gi,
        // An image would be loaded, from wherever it lies.
        /!(?=\[)/g,
        /\[(?=\^)/g,
        // A definition, [label]: address, of which the label may begin on a line before.
        /\]:/g,
        /\^(?=[\w-]+\s*$)/g,
        /%(?=%)/g,
        /\$(?=\$)/g,
      ].reduce(escaped, asMereCode(line)),
    )
    .join('\n');
}

/** Of Obsidian's plugins some run blocks of code by the name of their language, and Dataview what begins with an equals sign. */
function asMereCode(line: string): string {
  return line.replace(/^([\s>*+\-\d.)]*)(`{3,}|~{3,})[^`]*$/, '$1$2').replace(/`(?=\$?=)/g, '` ');
}

/** Puts a backslash before what matches, where it has none that holds. */
function escaped(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match: string, at: number) => {
    const sign = at + match.length - 1;
    let first = sign;
    while (text[first - 1] === '\\') first--;
    return (sign - first) % 2 === 0 ? `${match.slice(0, -1)}\\${match.at(-1)}` : match;
  });
}

export function quoted(lines: string): string {
  return lines
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** What stands in a link `[[file|label]]`, where nothing can be escaped. */
export function linkLabel(text: string): string {
  return (
    oneLine(text.replace(/[^\p{L}\p{N}\p{M} .,;:'’“”()/+-]/gu, ' ').replace(/:(?=:)|\/(?=\/)/g, ' ')) || '?'
  );
}

/** A YAML scalar in double quotes, which JSON's are; signs that YAML does not take are written as escapes. */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Every kind of line end is one, and no other control sign is left. */
function linesOf(text: string): string[] {
  return wellFormed(text)
    .replace(/\r\n?|[\u0085\v\f\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .split('\n');
}
