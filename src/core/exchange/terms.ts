/** The words of our file: those of the W3C's models, and our own for what they have none. */

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Its own prefixes dc and dcterms stand in the W3C's context. */
export const OWN_CONTEXT = { sidelight: 'https://sidelight.example/terms#' } as const;

/** Version of the file; each one ever released is kept in tests/core/exchange/backups. */
export const FORMAT = 2;

export const ENTITY_IRI = 'urn:sidelight:entity:';
/** Of a researcher's own name. */
export const OWN_NAME_IRI = 'urn:sidelight:own-name:';
export const TEXT_FRAGMENT_SPEC = 'https://wicg.github.io/scroll-to-text-fragment/';

/** Own terms, each with the prefix of the context. */
export const OWN = {
  format: 'sidelight:format',
  site: 'sidelight:site',
  publication: 'sidelight:publication',
  cut: 'sidelight:cut',
  isRepeated: 'sidelight:isRepeated',
  paragraph: 'sidelight:paragraph',
  entity: 'sidelight:entity',
  name: 'sidelight:name',
  by: 'sidelight:by',
  status: 'sidelight:status',
  inDoubt: 'sidelight:inDoubt',
  colour: 'sidelight:colour',
  savedOn: 'sidelight:savedOn',
  changedBy: 'sidelight:changedBy',
  binnedAt: 'sidelight:binnedAt',
  archive: 'sidelight:archive',
  zotero: 'sidelight:zotero',
  lexicon: 'sidelight:lexicon',
  sha256: 'sidelight:sha256',
  former: 'sidelight:former',
  /** Whether a name is the researcher's own. */
  own: 'sidelight:own',
  /** Her own list, in a backup: the text of its file. */
  watchlist: 'sidelight:watchlist',
} as const;
