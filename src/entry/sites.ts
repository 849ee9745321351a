/** sites.js: how this page is read, if at all. Comes with the lexicon, before content.js, which does nothing without it. */
import { contentParts } from '../page/content-parts.ts';
import { followPageSettings, leaveOutHere } from '../platform/page-settings.ts';

Object.assign(contentParts(), { followSettings: followPageSettings, leaveOutHere });
