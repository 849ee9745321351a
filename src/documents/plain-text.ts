/** Plain text -> paragraphs. */

/** A line that goes on to about the edge was broken by an editor, a shorter one by its writer. */
const WRAPPED_FROM = 55;

/** A log without an empty line is no paragraph; a browser lays each out as a whole. */
const MOST_LINES = 50;

/** @returns paragraphs, each of one line or more that the writer parted */
export function paragraphsOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => joinWrapped(paragraph.split('\n').map((line) => line.trim())))
    .flatMap(inParts);
}

function inParts(lines: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let at = 0; at < lines.length; at += MOST_LINES) parts.push(lines.slice(at, at + MOST_LINES));
  return parts;
}

function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line === '') continue;
    if (isOpen) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
    isOpen = line.length >= WRAPPED_FROM;
  }
  return joined;
}

/** The same as elements. */
export function plainText(text: string, into: Document): DocumentFragment {
  const copy = into.createDocumentFragment();
  for (const lines of paragraphsOf(text)) copy.appendChild(paragraph(lines, into));
  return copy;
}

export function paragraph(lines: readonly string[], into: Document): HTMLElement {
  const made = into.createElement('p');
  made.dir = 'auto';
  for (const [index, line] of lines.entries()) {
    if (index > 0) made.append(into.createElement('br'));
    made.append(line);
  }
  return made;
}
