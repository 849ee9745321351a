/** The words of the lexicon that code decides by. Kept apart from the schemas, which only the compiler needs. */

export const KINDS = ['Person', 'Company', 'Organization', 'PublicBody', 'Vessel', 'Instrument'] as const;

export const NAME_TYPES = ['name', 'alias', 'acronym', 'previousName', 'shortForm'] as const;

/** Actions that put a name on a list, or leave it there. */
export const LISTING_ACTIONS = ['listed', 'amended'] as const;
/** Actions after which the name is on that list no more. */
export const DELISTING_ACTIONS = ['delisted', 'programme ended'] as const;
/** What courts and governments do. */
export const COURT_ACTIONS = ['convicted', 'set aside', 'released'] as const;
/** What else happened to an entity or an instrument; none of these makes it "listed". */
export const OTHER_ACTIONS = [
  'imposed',
  'withdrawn',
  'adopted',
  'signed',
  'ended',
  ...COURT_ACTIONS,
] as const;

export const RELATION_TYPES = [
  'part of',
  'alias of',
  'owned by',
  'controlled by',
  'managed by',
  'front for',
  'represents',
  'heads',
  'headed',
  'member of',
  'works for',
  'worked for',
  'supplied',
  'dealt with',
  'banked with',
  'ships of',
  'succeeded',
  'established by',
  'administers',
  'adopted by',
  'builds on',
  'section of',
  'names',
  'reported on',
] as const;

/** Printed for a date that the copy of the list does not give. */
export const NOT_IN_COPY = 'not in that copy';

/** The reference of a listing that only a press release tells of. */
export const PENDING = 'pending';

export type Kind = (typeof KINDS)[number];
export type NameType = (typeof NAME_TYPES)[number];
