/** diagnose.js: comes into a page when the settings page asks how it goes there, and leaves its answer where that looks. */
import { contentParts } from '../page/content-parts.ts';
import { diagnose } from '../page/diagnose.ts';

const parts = contentParts();
parts.diagnosis = diagnose(document, parts.countNames?.() ?? 0);
