/** A few words around a place in a text, within its line. */
import { harmless } from './print.ts';

export interface Excerpt {
  before: string;
  found: string;
  after: string;
}

/** @param reach so many UTF-16 units at most on either side */
export function excerpt(text: string, { start, end }: { start: number; end: number }, reach = 60): Excerpt {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline;
  let from = Math.max(lineStart, start - reach);
  let to = Math.min(lineEnd, end + reach);
  // Whole words only, where there are spaces.
  if (from > lineStart) from = nextSpace(text, from, start);
  if (to < lineEnd) to = lastSpace(text, to, end);
  return {
    before: `${from > lineStart ? '… ' : ''}${harmless(text.slice(from, start)).trimStart()}`,
    found: harmless(text.slice(start, end)),
    after: `${harmless(text.slice(end, to)).trimEnd()}${to < lineEnd ? ' …' : ''}`,
  };
}

function nextSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= limit ? from : space + 1;
}

function lastSpace(text: string, to: number, limit: number): number {
  const space = text.lastIndexOf(' ', to);
  return space <= limit ? to : space;
}
