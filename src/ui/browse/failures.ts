/** What the browse page says where something is missing: what is the matter, and what to do. */

/** Everything is shown all the same: the lexicon comes with the extension. */
export const NO_STORAGE =
  'Database unavailable: this browser gives Sidelight no storage here (a private window, or a full disk). What you see is read from the extension itself.';

export const FAILED =
  'The lexicon could not be read. Reload this page; if it stays like this, install Sidelight again.';
