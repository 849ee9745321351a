/** Chooses the painter: highlights, or elements where the reader wants them or highlights cannot be had. */
import { contentParts } from './content-parts.ts';
import { canHighlight, createHighlightPainter } from './highlight-painter.ts';
import type { Painter } from './painter.ts';

/** @param loadMarks brings marks.js, which holds mark.js, into this frame */
export async function createPainter(
  document: Document,
  wanted: 'highlights' | 'elements',
  loadMarks: () => Promise<unknown>,
): Promise<Painter> {
  if (wanted === 'highlights' && canHighlight()) return createHighlightPainter(document);
  await loadMarks();
  const create = contentParts().createMarkPainter;
  if (!create) throw new Error('marks.js did not arrive');
  return create(document);
}
