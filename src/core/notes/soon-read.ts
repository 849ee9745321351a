/**
 * Which notes are read as Markdown. The time that micromark takes grows with the square of the signs that may open or close something, and
 * with the lists and quotes in each other times the lines in them; a note may come out of a colleague's file, and what reads it waits.
 * What is within all three limits takes some 0.1 s at most.
 */
const MOST_SIGNS = 1_000;
const LONGEST = 10_000;
const MOST_COLUMNS = 30;

/** All of ASCII that is no letter, number or space, and the line ends. */
const SIGN = /[!-/:-@[-`{-~\n\r]/g;

/** A line that begins with so many columns of space and of signs that open a list or a quote. */
const NESTED = new RegExp(`^(?:[ >]|(?:[-+*]|\\d{1,9}[.)])(?=\\s|$)){${MOST_COLUMNS},}`, 'm');

export function isSoonRead(markdown: string): boolean {
  return (
    markdown.length <= LONGEST &&
    (markdown.match(SIGN)?.length ?? 0) <= MOST_SIGNS &&
    !NESTED.test(markdown.replaceAll('\t', '    '))
  );
}
