/** The whole lexicon, open for reading: what the browse page shows is asked of this. */
import { leadFor } from '../card/lead.ts';
import { referenceOf } from '../card/reference-of.ts';
import type { PublicCorrection } from '../lexicon/corrections.ts';
import type { Entity, Note, PublicLexicon } from '../lexicon/lexicon.ts';
import type { Words } from '../words/words.ts';
import { describePage, type EntityPage } from './entity-page.ts';
import { authoritiesIn, type Filters, isFiltering, passes } from './filters.ts';
import { groupByKind, type KindGroup } from './groups.ts';
import { describeNotePage, type NotePage } from './note-page.ts';
import { buildIndex, type Found } from './search-index.ts';

export interface Results {
  /** By kind where nothing was typed; else in one group, the best first. */
  groups: (KindGroup<Entity> | { kind: undefined; entities: Entity[] })[];
  /** Found by what was typed; none where a filter asks for certain names. */
  notes: Note[];
  names: number;
  /** Nothing is written as it was typed: these are written nearly so. */
  isNear: boolean;
}

export interface Catalogue {
  entities: readonly Entity[];
  notes: readonly Note[];
  /** Newest first. */
  corrections: readonly PublicCorrection[];
  /** Authorities that histories name. */
  authorities: { id: string; full: string }[];
  /** "21 November 2026" */
  lexiconDate: string;
  results(query: string, filters: Filters): Results;
  /** Those that the longest names in a text are of. */
  namedIn(text: string): Entity[];
  /** First line of its card. */
  leadOf(entity: Entity): string;
  /** All that the lists say of it. */
  statusOf(entity: Entity): string;
  entityPage(id: string): EntityPage | undefined;
  notePage(id: string): NotePage | undefined;
}

/** @param today ISO day, for "as read in ..., it may have changed" */
export function openCatalogue(
  lexicon: PublicLexicon,
  corrections: readonly PublicCorrection[],
  words: Words,
  today: string,
): Catalogue {
  const { entities, version } = lexicon;
  const inOrder = new Intl.Collator('en').compare;
  const notes = [...lexicon.notes].sort((a, b) => inOrder(a.title, b.title));
  const reference = referenceOf(lexicon, words);
  const index = buildIndex(entities, notes);
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  const leads = new Map<string, string>();

  return {
    entities,
    notes,
    corrections,
    authorities: authoritiesIn(entities).map((id) => ({ id, full: reference.authority(id).full })),
    lexiconDate: words.date(version.slice(0, 10)),
    results(query, filters) {
      const found = index.search(query);
      const wanted = (found ? pick(found.entities, entityOf) : entities).filter((one) =>
        passes(one, filters),
      );
      return {
        groups: found ? [{ kind: undefined, entities: wanted }] : groupByKind(wanted),
        notes: found && !isFiltering(filters) ? pick(found.notes, noteOf) : [],
        names: wanted.length,
        isNear: found?.isNear ?? false,
      };
    },
    namedIn: (text) => pick(index.namedIn(text), entityOf),
    leadOf(entity) {
      const lead = leads.get(entity.id) ?? leadFor(entity, reference, today)[0];
      leads.set(entity.id, lead);
      return lead;
    },
    statusOf: (entity) => leadFor(entity, reference, today).join(' '),
    entityPage(id) {
      const entity = entityOf.get(id);
      return entity && describePage(entity, { entities, notes }, reference, today);
    },
    notePage(id) {
      const note = noteOf.get(id);
      return note && describeNotePage(note, entities, reference);
    },
  };
}

function pick<T>(ids: Found['entities'], from: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => from.get(id) ?? []);
}
