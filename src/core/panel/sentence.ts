/** The sentence that a name stands in, short enough for a list. */
import { sentenceBounds } from '../text/sentence-bounds.ts';

export interface Sentence {
  /** Begins with "…" where more stands before it. */
  before: string;
  words: string;
  after: string;
}

/** UTF-16 units on either side of the name. */
const MOST_BEFORE = 90;
const MOST_AFTER = 130;
/** Far enough to see where the sentence begins and ends. */
const WINDOW = 400;

/** @param text one line of a page; [start, end) the name in it */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  const from = start - Math.min(start, WINDOW);
  const near = text.slice(from, end + WINDOW);
  const [first, last] = sentenceBounds(near, start - from, end - from);
  return {
    before: clipStart(text.slice(from + first, start), from + first > 0 && first === 0),
    words: text.slice(start, end),
    after: clipEnd(text.slice(end, from + last), from + last < text.length && last === near.length),
  };
}

/** Whether two names of one line stand in the same sentence. @param start of the second; `before` of the first */
export function isInSameSentence(text: string, before: number, start: number): boolean {
  if (start - before > WINDOW) return false;
  const near = text.slice(before, start + WINDOW);
  return sentenceBounds(near, start - before, start - before + 1)[0] === 0;
}

function clipStart(text: string, isCut: boolean): string {
  const whole = text.trimStart();
  if (whole.length <= MOST_BEFORE) return isCut ? `…${whole}` : whole;
  const tail = whole.slice(-MOST_BEFORE);
  const space = tail.indexOf(' ');
  // Without spaces, as in Chinese: anywhere but inside of a sign.
  return `…${space === -1 || space > MOST_BEFORE / 2 ? tail.replace(/^[\uDC00-\uDFFF]/, '') : tail.slice(space + 1)}`;
}

function clipEnd(text: string, isCut: boolean): string {
  const whole = text.trimEnd();
  if (whole.length <= MOST_AFTER) return isCut ? `${whole}…` : whole;
  const head = whole.slice(0, MOST_AFTER);
  const space = head.lastIndexOf(' ');
  return `${space < MOST_AFTER / 2 ? head.replace(/[\uD800-\uDBFF]$/, '') : head.slice(0, space)}…`;
}
