/** The marks of a text of our own that stays as it is: read once, painted once, with real elements. */
import type { Mention } from '../core/matching/mention.ts';
import type { Steps } from '../core/matching/steps.ts';
import { createMarkPainter, type MarkPainterOptions } from './mark-painter.ts';
import type { PlacedMention } from './painter.ts';
import { readText, toRange } from './reader.ts';
import { runInSlices } from './slices.ts';

export interface StaticMarks {
  /** In reading order. */
  placed: readonly PlacedMention[];
  mentionAt(x: number, y: number): PlacedMention | undefined;
  /** The first element of a mark. */
  elementOf(placed: PlacedMention): HTMLElement | null;
}

export interface StaticMarksOptions extends Pick<MarkPainterOptions, 'onPress' | 'labelOf'> {
  find: (text: string) => Steps<Mention[]>;
  isStale: () => boolean;
}

/** @returns undefined where `isStale` said meanwhile that nobody wants it any more */
export async function markStatic(
  root: Element,
  { find, isStale, ...how }: StaticMarksOptions,
): Promise<StaticMarks | undefined> {
  const readable = readText(root);
  const mentions = await runInSlices(find(readable.text), isStale);
  if (!mentions || isStale()) return undefined;
  const placed = mentions.map((mention) => {
    const range = toRange(readable, mention.start, mention.end);
    return { mention, range, words: range.toString() };
  });
  const painter = createMarkPainter(root.ownerDocument, how);
  painter.paint(placed);
  return {
    placed,
    mentionAt: painter.mentionAt,
    elementOf: ({ range }) => range.startContainer.parentElement,
  };
}
