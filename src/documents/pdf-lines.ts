/** What stands on a page of a PDF -> paragraphs. A PDF holds pieces of lines with their places, and no paragraphs. */

/** A piece as pdf.js gives it, in reading order. */
export interface PdfPiece {
  str: string;
  /** Whether a line ends with it. */
  hasEOL: boolean;
  height: number;
  /** Where it stands: x is the fifth number, y, upwards, the sixth. */
  transform: readonly number[];
}

export interface PdfLine {
  text: string;
  x: number;
  y: number;
  /** Of its letters. */
  height: number;
}

export function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  for (const { str, hasEOL, height, transform } of pieces) {
    if (str.trim() !== '') {
      const [, , , , x = 0, y = 0] = transform;
      line ??= { text: '', x, y, height };
      line.height = Math.max(line.height, height);
    }
    if (line) line.text += str;
    if (!hasEOL || !line) continue;
    lines.push({ ...line, text: line.text.trim() });
    line = undefined;
  }
  if (line) lines.push({ ...line, text: line.text.trim() });
  return lines;
}

/** How much more than the usual distance of its lines parts two paragraphs. */
const WIDER = 1.35;
/** Letters of another size are a heading's, or a footnote's. */
const OTHER_SIZE = 1.15;

export function paragraphsOfLines(lines: readonly PdfLine[]): string[] {
  const usual = usualDistance(lines);
  const paragraphs: string[] = [];
  let before: PdfLine | undefined;
  for (const line of lines) {
    if (before && goesOn(before, line, usual)) paragraphs.push(join(paragraphs.pop() ?? '', line.text));
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

function goesOn(before: PdfLine, line: PdfLine, usual: number): boolean {
  const size = Math.max(before.height, line.height) / (Math.min(before.height, line.height) || 1);
  if (size > OTHER_SIZE) return false;
  const distance = before.y - line.y;
  const endsSentence = /[.!?:;”"’)\]。」』]$/.test(before.text);
  // The next column: only a sentence that is under way goes on there.
  if (distance < -line.height) return !endsSentence && /^\p{Ll}/u.test(line.text);
  if (distance > usual * WIDER) return false;
  const isIndented = line.x - before.x > line.height * 0.8;
  return !(isIndented && endsSentence);
}

function usualDistance(lines: readonly PdfLine[]): number {
  const distances = lines
    .map(({ y, height }, index) => ({ distance: (lines[index - 1]?.y ?? y) - y, height }))
    .filter(({ distance, height }) => distance > height * 0.5 && distance < height * 4)
    .map(({ distance }) => distance)
    .sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? Number.POSITIVE_INFINITY;
}

/** A word parted at a line's end is one again where the next line goes on in small letters; else the hyphen is its own. */
function join(text: string, next: string): string {
  if (!/\p{L}[-\u00ad\u2010]$/u.test(text)) return `${text} ${next}`;
  return /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : text + next;
}
