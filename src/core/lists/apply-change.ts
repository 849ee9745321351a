/** A change that a list shows -> the seed's new text. What is gone from the list stays: newspapers go on using old names. */
import { parseDocument } from 'yaml';
import type { Authority, Status } from '../lexicon/entity.ts';
import { standings } from '../lexicon/history.ts';
import { sourceId } from '../lexicon/source-ref.ts';
import { asFormer } from '../lexicon/still-listed.ts';
import { appendItems, replaceValue } from './amend-seed.ts';
import type { Change } from './compare.ts';
import { bodyKey, nameKey } from './fold-name.ts';
import type { KnownListing } from './known.ts';
import type { ListedEntry } from './listed-entry.ts';
import { programmeText, sourceRef } from './references.ts';
import { seedName, type YamlMap } from './seed-names.ts';
import { amendedOn, delistedStatus, statusesOf } from './statuses.ts';
import { namesOf } from './taken-names.ts';
import { relationsOf, type SeedContext } from './to-seed.ts';

interface SeedShape {
  role?: string;
  summary?: string;
  names?: { text: string }[];
  left_out?: { names: string[] }[];
  status?: { authority: string; action: string; reference: string; measure?: string }[];
  relations?: { target: string }[];
  born?: string[];
  sources?: string[];
}

/** Takes an entry into the seed of the entity it is: its status, its names, its ties. */
export function mergeEntry(seed: string, id: string, entry: ListedEntry, context: SeedContext): string {
  const shape = shapeOf(seed);
  const ref = sourceRef(context.source, entry);
  const fold = entry.kind === 'Body' ? bodyKey : nameKey;
  const leftOut = shape.left_out?.flatMap((one) => one.names) ?? [];
  const known = new Set([...(shape.names?.map(({ text }) => text) ?? []), ...leftOut].map(fold));
  const names = namesOf(entry).taken.filter(({ text }) => !known.has(fold(text)));
  const targets = new Set(shape.relations?.map(({ target }) => target));
  const relations = relationsOf(entry, id, context).filter(({ target }) => !targets.has(target as string));
  let text = appendItems(
    seed,
    'names',
    names.map((name) => seedName({ ...name, type: aliasOf(name.type) }, entry, ref)),
  );
  text = appendItems(
    text,
    'status',
    statusesOf(entry, context.source).filter((status) => !hasStatus(shape, status)),
  );
  if (entry.kind === 'Person' && shape.born === undefined && entry.born.length > 0) {
    text = text.replace(/^(names:)/m, `born: [${entry.born.map((year) => `'${year}'`).join(', ')}]\n$1`);
  }
  text = appendItems(text, 'searched', missing(text, 'searched', context.source));
  text = appendItems(text, 'sources', shape.sources?.includes(ref) ? [] : [ref]);
  return appendItems(text, 'relations', relations);
}

function aliasOf(type: 'name' | 'alias' | 'acronym' | 'previousName') {
  return type === 'name' ? 'alias' : type;
}

export function applyChanges(
  seed: string,
  id: string,
  entry: ListedEntry,
  changes: readonly Change[],
  context: SeedContext,
): string {
  if (changes.some(({ field }) => field === 'listed here too')) return mergeEntry(seed, id, entry, context);
  const ref = sourceRef(context.source, entry);
  let text = seed;
  for (const change of changes) {
    const at = shapeOf(text).status?.findIndex(
      ({ authority, reference, action }) =>
        authority === entry.authority && reference === entry.reference && action === 'listed',
    );
    if (change.field === 'renamed' || change.field === 'name added') {
      const isKnown = shapeOf(text).names?.some(
        ({ text: known }) => nameKey(known) === nameKey(change.name.text),
      );
      if (!isKnown) text = appendItems(text, 'names', [seedName(change.name, entry, ref)]);
      if (change.field === 'renamed') text = replaceValue(text, ['name'], change.name.text);
    } else if (change.field === 'updated') {
      text = appendItems(
        text,
        'status',
        change.days.map((day) => amendedOn(entry, context.source, day)),
      );
    } else if (change.field === 'date' && at !== undefined && at >= 0) {
      text = replaceValue(text, ['status', at, 'date'], entry.date!);
    } else if (change.field === 'programme' && at !== undefined && at >= 0) {
      text = replaceValue(text, ['status', at, 'programme'], programmeText(entry));
    }
  }
  return text;
}

/** Writes the event, and where it was the last listing of that authority, role and summary as of the past. */
export function applyDelisting(
  seed: string,
  listing: KnownListing,
  source: { id: string; copy: string; authority: Authority },
): string {
  const text = appendItems(seed, 'status', [delistedStatus(listing, source)]);
  const shape = shapeOf(text);
  const standing = standings((shape.status ?? []) as Status[]).find(
    ({ authority }) => authority === listing.authority,
  );
  if (!standing?.ended) return text;
  return (['role', 'summary'] as const).reduce((now, field) => {
    const words = shape[field];
    const former = words === undefined ? undefined : asFormer(words, source.authority);
    return former === undefined || former === words ? now : replaceValue(now, [field], former);
  }, text);
}

/** Writes down that a copy was searched whole for this entity; a newer copy of the same list takes the older one's place. */
export function recordSearch(seed: string, source: string, older: readonly string[]): string {
  const searched = (parseDocument(seed, { schema: 'core' }).toJS() as { searched?: string[] }).searched ?? [];
  if (searched.includes(source)) return seed;
  const at = searched.findIndex((id) => older.includes(id));
  return at === -1 ? appendItems(seed, 'searched', [source]) : replaceValue(seed, ['searched', at], source);
}

/** A listing that the newer copy still has rests on that copy from now on. */
export function citeNewer(
  seed: string,
  entry: ListedEntry,
  source: string,
  older: readonly string[],
): string {
  const statuses = (shapeOf(seed).status ?? []) as {
    authority: string;
    reference: string;
    action: string;
    source: string;
  }[];
  return statuses.reduce((text, { authority, reference, action, source: cited }, index) => {
    const isThis =
      authority === entry.authority && reference === entry.reference && /^(?:listed|amended)$/.test(action);
    if (!isThis || !older.includes(sourceId(cited))) return text;
    return replaceValue(text, ['status', index, 'source'], sourceRef(source, entry));
  }, seed);
}

function missing(seed: string, field: string, value: string): string[] {
  const list = (parseDocument(seed, { schema: 'core' }).toJS() as Record<string, unknown>)[field];
  return Array.isArray(list) && list.includes(value) ? [] : [value];
}

function shapeOf(seed: string): SeedShape {
  return (parseDocument(seed, { schema: 'core' }).toJS() ?? {}) as SeedShape;
}

function hasStatus(shape: SeedShape, status: YamlMap): boolean {
  return (shape.status ?? []).some(
    ({ authority, action, reference, measure }) =>
      authority === status.authority &&
      action === status.action &&
      reference === status.reference &&
      measure === status.measure,
  );
}
