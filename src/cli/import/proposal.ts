/** What an import would change, each item with the text the seed would have. */

import { type Correction, listingKey } from '../../core/lexicon/corrections.ts';
import { applyChanges, applyDelisting, mergeEntry } from '../../core/lists/apply-change.ts';
import type { Comparison } from '../../core/lists/compare.ts';
import { isFromPress } from '../../core/lists/find-known.ts';
import type { ListedEntry } from '../../core/lists/listed-entry.ts';
import type { NamedBody } from '../../core/lists/named-bodies.ts';
import { againstPairing } from '../../core/lists/pairing.ts';
import { idFor } from '../../core/lists/references.ts';
import { namesOf } from '../../core/lists/taken-names.ts';
import { newSeed, placeFor, type SeedContext } from '../../core/lists/to-seed.ts';
import { CommandError } from '../command-error.ts';
import { withdrawnName } from '../withdrawn.ts';
import type { CopySource } from './source-of-copy.ts';
import type { Workspace } from './workspace.ts';

export interface ProposalItem {
  kind: 'new' | 'changed' | 'delisted';
  id: string;
  /** The list's numbers, which also pick the item: a ship may stand in two annexes. */
  references: string[];
  title: string;
  /** In an editor's words. */
  words: string[];
  /** Set where it was taken out of the lexicon: only an editor who mends the log may take it in again. */
  withdrawn?: Correction;
  /** Entities that this may already be; then an editor must say so. */
  maybe: { id: string; name: string; because: string; fromPress: boolean }[];
  /** What the list has: several where it enters one ship twice. None for what it no longer has. */
  entries: ListedEntry[];
  /** Path as messages name it. */
  file: string;
  /** The seed's text now, where there is one. */
  today?: string;
  /**
   * Made late: which ties can be written depends on what else is taken.
   * @param now the seed's text, where another item has changed it already
   */
  propose(bodies: readonly NamedBody[], now?: string): string;
}

export function proposalOf(
  comparison: Comparison,
  workspace: Workspace,
  source: CopySource,
  today: string,
): ProposalItem[] {
  const context = (bodies: readonly NamedBody[]) => contextOf(source, bodies, today);
  const textOf = (id: string) => {
    const text = workspace.texts.get(id);
    if (!text) throw new CommandError(`${id}: there is no seed of this id.`);
    return text;
  };
  const added = groups(comparison.added, ({ entry }) => idFor(entry)).map((group): ProposalItem => {
    const [{ entry, maybe, left }, ...others] = group as [(typeof group)[0], ...typeof group];
    const { id, folder } = placeFor(entry);
    const withdrawn = group.map((one) => withdrawnOf(one.entry, id, workspace)).find(Boolean);
    return {
      kind: 'new',
      ...(withdrawn ? { withdrawn } : {}),
      id,
      references: group.map((one) => one.entry.reference),
      title: namesOf(entry).taken[0]?.text ?? entry.reference,
      words: [...wordsOn(withdrawn), ...left.map(({ text, why }) => `left out “${text}”: ${why}`)],
      maybe: maybe.map(({ known, because }) => ({
        id: known.id,
        name: known.name,
        because,
        fromPress: isFromPress(known, entry.authority),
      })),
      entries: group.map((one) => one.entry),
      file: `seeds/${folder}/${id}.yaml`,
      propose: (bodies) =>
        others.reduce(
          (text, one) => mergeEntry(text, id, one.entry, context(bodies)),
          newSeed(entry, context(bodies)).text,
        ),
    };
  });
  const changed = groups(comparison.changed, ({ known }) => known.id).map((group): ProposalItem => {
    const [{ entry, known }] = group as [(typeof group)[0]];
    const { file, text } = textOf(known.id);
    const coming = group.flatMap(({ changes }) =>
      changes.flatMap((change) => ('name' in change ? [change.name.text, change.name.printed] : [])),
    );
    const withdrawn = withdrawnName(workspace.withdrawn, coming, byItsName(entry));
    return {
      kind: 'changed',
      ...(withdrawn ? { withdrawn } : {}),
      id: known.id,
      references: group.map((one) => one.entry.reference),
      title: known.name,
      words: [...wordsOn(withdrawn), ...group.flatMap(({ changes }) => changes.map(({ words }) => words))],
      maybe: [],
      entries: group.map((one) => one.entry),
      file,
      today: text,
      propose: (bodies, now = text) =>
        group.reduce(
          (before, one) => applyChanges(before, known.id, one.entry, one.changes, context(bodies)),
          now,
        ),
    };
  });
  const delisted = comparison.delisted.map(({ known, listing }): ProposalItem => {
    const { file, text } = textOf(known.id);
    return {
      kind: 'delisted',
      id: known.id,
      references: [listing.reference],
      title: known.name,
      words: [`the list no longer has entry ${listing.reference}`, 'read role and summary of it again'],
      maybe: [],
      entries: [],
      file,
      today: text,
      propose: (_, now = text) =>
        applyDelisting(now, listing, {
          id: source.id,
          copy: source.words,
          authority: workspace.lexicon.authorities[listing.authority]!,
        }),
    };
  });
  return [...added, ...changed, ...delisted];
}

/** By its number, its id, or any name the seed would have. */
function withdrawnOf(entry: ListedEntry, id: string, { withdrawn }: Workspace): Correction | undefined {
  const names = namesOf(entry).taken.flatMap(({ text, printed }) => [text, printed]);
  return (
    withdrawn.byReference.get(listingKey(entry.authority, entry.reference)) ??
    withdrawn.byId.get(id) ??
    withdrawnName(withdrawn, names, byItsName(entry))
  );
}

const byItsName = ({ kind, imo }: ListedEntry) => ({ isPerson: kind === 'Person', imo });

function wordsOn(withdrawn: Correction | undefined): string[] {
  return withdrawn ? [`withdrawn on ${withdrawn.date} as ${withdrawn.id}: ${withdrawn.why}`] : [];
}

/**
 * A new entry that an editor says is an entity we have: `--apply 12212=green-pine`.
 *
 * @param anyway takes it although name, kind or year of birth speak against it
 */
export function asChangeOf(
  item: ProposalItem,
  id: string,
  workspace: Workspace,
  source: CopySource,
  { today, anyway }: { today: string; anyway: boolean },
): ProposalItem {
  const pair = `--apply ${item.references[0]}=${id}`;
  const seed = workspace.texts.get(id);
  if (!seed) throw new CommandError(`${pair}: there is no seed "${id}". Nothing was written.`);
  if (item.kind !== 'new')
    throw new CommandError(`${pair}: its number stands in ${item.id} already. Nothing was written.`);
  const known = workspace.known.find((one) => one.id === id);
  if (!known) throw new CommandError(`${pair}: an instrument is on no list. Nothing was written.`);
  const against = item.entries.flatMap((entry) => againstPairing(entry, known));
  if (against.length > 0 && !anyway) {
    throw new CommandError(
      `${pair}: ${[...new Set(against)].join('; ')}. Nothing was written. If it is the same all the same, add --anyway, and say why in a remark.`,
    );
  }
  return {
    ...item,
    kind: 'changed',
    id,
    file: seed.file,
    today: seed.text,
    maybe: [],
    propose: (bodies, now = seed.text) =>
      item.entries.reduce(
        (text, entry) => mergeEntry(text, id, entry, contextOf(source, bodies, today)),
        now,
      ),
  };
}

function contextOf(
  { id, list, words, authorityName }: CopySource,
  bodies: readonly NamedBody[],
  today: string,
): SeedContext {
  return { source: id, list, copy: words, authorityName, bodies, today };
}

export function bodiesOf({ lexicon }: Workspace, items: readonly ProposalItem[]): NamedBody[] {
  const known = lexicon.entities
    .filter(({ kind, mark }) => mark === 'listed' && kind !== 'Person' && kind !== 'Vessel')
    .map(({ id, names }) => ({
      id,
      names: names.filter(({ type }) => type !== 'shortForm').map(({ text }) => text),
    }));
  const coming = items
    .filter(({ entries }) => entries[0]?.kind === 'Body')
    .map(({ id, entries: [entry] }) => ({ id, names: namesOf(entry!).taken.map(({ text }) => text) }));
  return [...known, ...coming].map(({ id, names }) => ({ id, names: [...names, ...withoutCountry(names)] }));
}

/** `Korean Tangun Trading Corporation` is `Tangun Trading Corporation` in the next entry. */
function withoutCountry(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const short = /^Korean? ((?:\S+ ){2,}\S+)$/.exec(name)?.[1];
    return short ? [short] : [];
  });
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return [...found.values()];
}
