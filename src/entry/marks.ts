/** marks.js: the painter that wraps names in elements. Comes only where it is wanted or needed. */
import { contentParts } from '../page/content-parts.ts';
import { createMarkPainter } from '../page/mark-painter.ts';

contentParts().createMarkPainter = createMarkPainter;
