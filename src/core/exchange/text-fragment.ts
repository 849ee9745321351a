/** An address that opens a page at a passage, in any browser that knows text fragments (wicg.github.io/scroll-to-text-fragment). */
import type { Quote } from '../library/passage.ts';
import { wellFormed } from './well-formed.ts';

/** Longer passages are named by their first and last words. */
const LONGEST = 200;
const ENDS = 60;

/** `:~:text=before-,the%20words,-after`, to stand behind a `#`. */
export function textFragment({ exact, prefix, suffix }: Quote): string {
  const words = spaced(exact);
  const start = words.length > LONGEST ? words.slice(0, ENDS).replace(/\s\S*$/u, '') : words;
  const end = words.length > LONGEST ? words.slice(-ENDS).replace(/^\S*\s/u, '') : '';
  const before = lastLine(prefix);
  const after = firstLine(suffix);
  const parts = [
    before && `${encoded(before)}-`,
    encoded(start),
    end && encoded(end),
    after && `-${encoded(after)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** A match never reaches beyond a block, so the context must not either. */
function lastLine(text: string): string {
  return spaced(text.slice(text.trimEnd().lastIndexOf('\n') + 1));
}

function firstLine(text: string): string {
  return spaced(text.trimStart().split('\n', 1)[0]!);
}

function spaced(text: string): string {
  return wellFormed(text).trim().replace(/\s+/g, ' ');
}

/** "-" and "," have a meaning of their own in a fragment; encodeURIComponent leaves the first. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** Its address, opened at the passage. */
export function passageLink(url: string, quote: Quote): string {
  const separator = url.includes('#') ? '' : '#';
  return `${url}${separator}${textFragment(quote)}`;
}
