/** A text that is edited, and knows of every sign where it stood before: where a passage has gone is no guess. */

export interface EditedText {
  text: string;
  /** Of each UTF-16 unit its place in the first text; -1 for what was put in. */
  origins: readonly number[];
}

export function unedited(text: string): EditedText {
  return { text, origins: Array.from({ length: text.length }, (_, at) => at) };
}

export function insert({ text, origins }: EditedText, at: number, added: string): EditedText {
  return {
    text: text.slice(0, at) + added + text.slice(at),
    origins: [...origins.slice(0, at), ...Array(added.length).fill(-1), ...origins.slice(at)],
  };
}

export function remove({ text, origins }: EditedText, start: number, end: number): EditedText {
  return {
    text: text.slice(0, start) + text.slice(end),
    origins: [...origins.slice(0, start), ...origins.slice(end)],
  };
}

export function replace(edited: EditedText, start: number, end: number, words: string): EditedText {
  return insert(remove(edited, start, end), start, words);
}

/** @param to a place outside of what is moved */
export function move(edited: EditedText, start: number, end: number, to: number): EditedText {
  const { text, origins } = edited;
  const rest = remove(edited, start, end);
  const at = to >= end ? to - (end - start) : to;
  return {
    text: rest.text.slice(0, at) + text.slice(start, end) + rest.text.slice(at),
    origins: [...rest.origins.slice(0, at), ...origins.slice(start, end), ...rest.origins.slice(at)],
  };
}

/** Puts a part in once more. Of two equal parts either is as good. */
export function copy({ text, origins }: EditedText, start: number, end: number, to: number): EditedText {
  return {
    text: text.slice(0, to) + text.slice(start, end) + text.slice(to),
    origins: [...origins.slice(0, to), ...origins.slice(start, end), ...origins.slice(to)],
  };
}

/** Puts one sign, or several, for some; each stands where the old one stood. */
export function rewrite(
  { text, origins }: EditedText,
  write: (sign: string, at: number) => string,
): EditedText {
  const written = [...Array(text.length).keys()].map((at) => write(text.charAt(at), at));
  return {
    text: written.join(''),
    origins: written.flatMap((signs, at) => Array<number>(signs.length).fill(origins[at]!)),
  };
}

/**
 * Whether [start, end) of an edited text is the place of the passage that stood at [from, to): it holds some of it, and hardly anything
 * that stood elsewhere.
 */
export function isPlaceOf(
  { text, origins }: EditedText,
  [start, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): boolean {
  let [own, foreign] = [0, 0];
  for (let at = start; at < end; at++) {
    const origin = origins[at]!;
    if (/\s/.test(text.charAt(at)) || origin < 0) continue;
    if (origin >= from && origin < to) own++;
    else foreign++;
  }
  return own > 0 && foreign <= own * MOST_FOREIGN;
}
/** A word too many at an end that was rewritten is no other place. */
const MOST_FOREIGN = 0.2;
