/** What is known already: the lexicon's entities, or the entries of another copy, in one shape to compare with. */

import type { Status } from '../lexicon/entity.ts';
import { latestDay } from '../lexicon/history.ts';
import type { Entity } from '../lexicon/lexicon.ts';
import { sourceId } from '../lexicon/source-ref.ts';
import { DELISTING_ACTIONS, LISTING_ACTIONS, NOT_IN_COPY } from '../lexicon/terms.ts';
import { keysOf } from './fold-name.ts';
import type { ListedEntry, ListedKind } from './listed-entry.ts';
import { idFor, programmeText } from './references.ts';
import { namesOf } from './taken-names.ts';

export interface KnownListing {
  authority: string;
  reference: string;
  programme?: string;
  measure?: string;
  /** ISO day, or undefined where none is known. */
  date?: string;
  /** ISO days on which it was amended. */
  amended: readonly string[];
  /** Whether it was taken off again, and the day where it is known. */
  ended: boolean;
  endedOn?: string;
  /** Id of the source it rests on. */
  source?: string;
}

export interface Known {
  id: string;
  kind: ListedKind;
  name: string;
  /** With what each rests on, as the seed cites it. */
  names: { text: string; source?: string }[];
  /** Names that an editor left out on purpose. */
  leftOut?: readonly string[];
  keys: ReadonlySet<string>;
  imo?: string;
  born: string[];
  posts?: string[];
  listings: KnownListing[];
}

/** @param leftOut what the seed says is left out; no part of the lexicon */
export function knownFromEntity(entity: Entity, leftOut: readonly string[] = []): Known {
  const kind = entity.kind === 'Person' || entity.kind === 'Vessel' ? entity.kind : 'Body';
  const names = entity.names.filter(({ type }) => type !== 'shortForm');
  const listings = entity.status
    .filter(({ action }) => (LISTING_ACTIONS as readonly string[]).includes(action) && action !== 'amended')
    .map((status): KnownListing => {
      const amended = entity.status
        .filter(({ action, reference }) => action === 'amended' && reference === status.reference)
        .map(({ date }) => date)
        .filter((date) => date !== NOT_IN_COPY);
      return {
        authority: status.authority,
        reference: status.reference,
        ...(status.programme ? { programme: status.programme } : {}),
        ...(status.measure ? { measure: status.measure } : {}),
        ...(status.date === NOT_IN_COPY ? {} : { date: status.date }),
        amended,
        ...endOf(entity.status, status),
        source: sourceId(status.source),
      };
    });
  return {
    id: entity.id,
    kind,
    name: entity.name,
    names: names.map(({ text, source }) => ({ text, ...(source ? { source } : {}) })),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    keys: new Set(
      [entity.name, ...names.map(({ text }) => text)].flatMap((text) => keysOf(text, kind === 'Person')),
    ),
    ...(entity.imo ? { imo: entity.imo } : {}),
    born: entity.born ?? [],
    listings,
  };
}

/** Whether an event further down the history ended this listing: of the same authority, and of its measure or of all. */
function endOf(history: readonly Status[], listing: Status): { ended: boolean; endedOn?: string } {
  const end = history
    .slice(history.indexOf(listing) + 1)
    .find(
      ({ authority, action, measure }) =>
        authority === listing.authority &&
        (DELISTING_ACTIONS as readonly string[]).includes(action) &&
        (!measure || measure === listing.measure),
    );
  if (!end) return { ended: false };
  return { ended: true, ...(end.date === NOT_IN_COPY ? {} : { endedOn: latestDay(end.date) }) };
}

/** An entry of an older copy, to compare a newer one with. */
export function knownFromEntry(entry: ListedEntry): Known {
  const { taken } = namesOf(entry);
  return {
    id: idFor(entry),
    kind: entry.kind,
    name: taken[0]?.text ?? entry.reference,
    names: taken.map(({ text }) => ({ text })),
    keys: new Set(entry.names.flatMap(({ text }) => keysOf(text, entry.kind === 'Person'))),
    ...(entry.imo ? { imo: entry.imo } : {}),
    born: entry.born,
    posts: entry.posts,
    listings: [
      {
        authority: entry.authority,
        reference: entry.reference,
        programme: programmeText(entry),
        measure: entry.measure,
        ...(entry.date ? { date: entry.date } : {}),
        amended: entry.amended,
        ended: false,
      },
    ],
  };
}
