/** An entry of a list -> the `status:` of a seed. */
import { NOT_IN_COPY } from '../lexicon/terms.ts';
import type { ListedEntry } from './listed-entry.ts';
import { programmeText, sourceRef } from './references.ts';
import type { YamlMap } from './seed-names.ts';

/** One for each event that the copy tells of. @param source id of the copy, as in sources.yaml */
export function statusesOf(entry: ListedEntry, source: string): YamlMap[] {
  const { authority, reference, measure, date, repeats, amended } = entry;
  const ref = sourceRef(source, entry);
  const programme = programmeText(entry);
  const common = { authority, measure, reference, ...(programme ? { programme } : {}), source: ref };
  const listed = ({ date: day, ...rest }: YamlMap & { date: string }, remark?: string): YamlMap => ({
    authority: rest.authority,
    action: 'listed',
    measure: rest.measure,
    date: day,
    reference: rest.reference,
    ...(rest.programme ? { programme: rest.programme } : {}),
    source: rest.source,
    ...(remark ? { remark } : {}),
  });
  const statuses: YamlMap[] = [];
  if (repeats?.authority === 'UN' && entry.kind === 'Vessel') {
    // The UN's own file holds no ships: the EU's annex is where the UN's measure can be read.
    const unCommon = {
      ...common,
      authority: 'UN',
      reference: '1718 Committee, designated vessels',
      programme: 'UNSCR 1718',
    };
    const remark = 'Name, number and date are as the EU prints them; the UN copy has no entries for ships.';
    statuses.push(listed({ ...unCommon, date: repeats.date ?? NOT_IN_COPY }, remark));
  }
  statuses.push(
    listed(
      { ...common, date: date ?? NOT_IN_COPY },
      repeats
        ? `${reference.replace(/(?:\([a-z]\))? \d+$/, '')} repeats the UN's listings and their dates; it does not give the EU's own.`
        : undefined,
    ),
  );
  const updates = amended.filter((day) => day !== date).map((day) => amendedOn(entry, source, day));
  return [...statuses, ...updates];
}

/** @param source id of the copy @param date ISO day */
export function amendedOn(entry: ListedEntry, source: string, date: string): YamlMap {
  const programme = programmeText(entry);
  return {
    authority: entry.authority,
    action: 'amended',
    measure: entry.measure,
    date,
    reference: entry.reference,
    ...(programme ? { programme } : {}),
    source: sourceRef(source, entry),
    remark: 'The copy gives the day of an update, not what was changed.',
  };
}

/** Why a listing is held to have ended: the copy that still had it, and the one that has not. */
export function delistedStatus(
  listing: { authority: string; measure?: string; reference: string; programme?: string },
  source: { id: string; copy: string },
): YamlMap {
  return {
    authority: listing.authority,
    action: 'delisted',
    ...(listing.measure ? { measure: listing.measure } : {}),
    date: NOT_IN_COPY,
    reference: listing.reference,
    ...(listing.programme ? { programme: listing.programme } : {}),
    source: source.id,
    remark: `The copy of ${source.copy} no longer has the entry; the day it was taken off is not in it.`,
  };
}
