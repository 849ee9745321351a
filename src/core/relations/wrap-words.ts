/** A name broken into lines, for a box of a picture. */

/** Breaks at spaces alone: a word that is longer than a line has one of its own. @param widthOf what a text takes, as `most` is measured */
export function wrapWords(text: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
