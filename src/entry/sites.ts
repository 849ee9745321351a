/** sites.js: whether a site is read at all. Comes before content.js, which does nothing without it. */
import { standingOf } from '../core/sites/standing.ts';
import { contentParts } from '../page/content-parts.ts';

// A frame is left alone for its own site as for that of the page around it.
contentParts().isSiteOn = (choices, host) =>
  [host ?? '', location.hostname].every((one) => standingOf(choices, one, Date.now()).reads);
