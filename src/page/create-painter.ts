/** Chooses the painter: highlights, or elements where the reader wants them or highlights cannot be had. */
import type { CardWords } from '../core/words/words.ts';
import { contentParts } from './content-parts.ts';
import { canHighlight, createHighlightPainter } from './highlight-painter.ts';
import type { Painter, PlacedMention } from './painter.ts';

export interface PainterTools {
  /** The style of the marks, as text. */
  css: string;
  /** Brings marks.js, which holds mark.js, into this frame, and what it calls marks. */
  loadMarks: () => Promise<CardWords>;
  /** A mark that is a control was pressed by key. */
  onPress: (placed: PlacedMention) => void;
}

export async function createPainter(
  document: Document,
  wanted: 'highlights' | 'elements',
  { css, loadMarks, onPress }: PainterTools,
): Promise<Painter> {
  if (wanted === 'elements' || !canHighlight()) {
    const parts = contentParts();
    const words = await loadMarks().catch(() => undefined);
    if (words && parts.createMarkPainter) return parts.createMarkPainter(document, { onPress, css, words });
  }
  return createHighlightPainter(css);
}
