/** marks.js: the painter that wraps names in elements. Comes only where it is wanted or needed. */
import { markLabels } from '../core/card/mark-labels.ts';
import { openWords } from '../core/words/words.ts';
import { contentParts } from '../page/content-parts.ts';
import { createMarkPainter } from '../page/mark-painter.ts';

contentParts().createMarkPainter = (document, { words: { locale, sentences }, ...how }) =>
  createMarkPainter(document, { ...how, labelOf: markLabels(openWords(locale, sentences)) });
