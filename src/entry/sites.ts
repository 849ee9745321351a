/** sites.js: which sites are left alone. Comes with the lexicon, before content.js, which does nothing without it. */
import { contentParts } from '../page/content-parts.ts';
import { isSiteOn } from '../platform/site-standing.ts';

contentParts().isSiteOn = isSiteOn;
