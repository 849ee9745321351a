/**
 * What has to change in seeds/ so that nothing points to an entry any more. Works on texts alone and needs no lexicon that
 * compiles: a name in doubt must go even while something else is broken.
 */
import { isScalar, isSeq, parseDocument } from 'yaml';
import { idOf, type SeedFolder } from '../core/lexicon/compile.ts';
import { listingKey } from '../core/lexicon/corrections.ts';
import type { SeedText } from '../core/lexicon/seed-file.ts';
import { readEntities } from './check/read-entities.ts';
import { withoutLinksTo } from './link-text.ts';
import { namesIn } from './names-in.ts';
import { removeItem } from './seed-edit.ts';
import { hashesOf } from './withdrawn.ts';

export interface Withdrawal {
  /** Files to remove: the entry's own, and notes about nothing else. */
  removed: string[];
  /** Files to write anew. */
  changed: SeedText[];
  /** Where its listings stood, for the log. */
  references: string[];
  /** The names it bore and no other entry bears, for the log. */
  nameHashes: string[];
  /** What was done beside removing the entry, in an editor's words. */
  done: string[];
}

/** Undefined where there is no such entry. */
export function planWithdrawal(folder: SeedFolder, id: string): Withdrawal | undefined {
  const own = folder.entities.find(({ file }) => idOf(file) === id);
  if (!own) return undefined;
  const plan: Withdrawal = {
    removed: [own.file],
    changed: [],
    references: listingsIn(own.text),
    nameHashes: nameHashesOf(own, folder),
    done: [],
  };
  for (const seed of folder.entities) if (seed !== own) withoutRelations(seed, id, plan);
  for (const note of folder.notes) withoutLinks(note, id, plan);
  return plan;
}

/** Listings as far as the text can be read: a name in doubt must go even where its seed is broken. */
function listingsIn(text: string): string[] {
  const status: unknown = parseDocument(text, { schema: 'core' }).toJS()?.status;
  if (!Array.isArray(status)) return [];
  const keys = status.flatMap(({ authority, reference, action }) =>
    authority && reference && action === 'listed' && reference !== 'pending'
      ? [listingKey(String(authority), String(reference))]
      : [],
  );
  return [...new Set(keys)];
}

/**
 * What a namesake that stays is called too cannot be kept out: an import asks about it, as the name is known. A ship is
 * its number, and others may bear its name.
 */
function nameHashesOf(own: SeedText, folder: SeedFolder): string[] {
  const seed: unknown = parseDocument(own.text, { schema: 'core' }).toJS();
  const { kind, imo } = (seed ?? {}) as { kind?: unknown; imo?: unknown };
  if (kind === 'Vessel' && imo) return [];
  const texts = namesIn(own, { shortForms: false });
  const others = readEntities({ entities: folder.entities.filter((seed) => seed !== own) });
  const kept = new Set(
    others.flatMap(({ value }) =>
      hashesOf([value.name, ...value.names.map(({ text }) => text)], value.kind === 'Person'),
    ),
  );
  return hashesOf(texts, kind === 'Person').filter((hash) => !kept.has(hash));
}

function withoutRelations(seed: SeedText, id: string, plan: Withdrawal): void {
  if (!seed.text.includes(id)) return;
  const relations = parseDocument(seed.text, { schema: 'core' }).get('relations', true);
  if (!isSeq(relations)) return;
  const targets = relations.toJSON() as { target?: unknown }[];
  let { text } = seed;
  // From the last on, so that the numbers before stay right.
  for (let index = targets.length - 1; index >= 0; index--) {
    if (targets[index]?.target === id) text = removeItem(text, ['relations', index]);
  }
  if (text === seed.text) return;
  plan.changed.push({ file: seed.file, text });
  plan.done.push(`${seed.file}: removed the relation to it.`);
}

function withoutLinks(note: SeedText, id: string, plan: Withdrawal): void {
  if (!note.text.includes(id)) return;
  const match = /^(---\r?\n)([\s\S]*?)(\r?\n---\r?\n[\s\S]*)$/.exec(note.text);
  if (!match) return;
  const [, open = '', head = '', body = ''] = match;
  const entities = parseDocument(head, { schema: 'core' }).get('entities', true);
  const linked = isSeq(entities)
    ? entities.items.map((item) => (isScalar(item) ? String(item.value) : ''))
    : [];
  const index = linked.indexOf(id);
  if (index !== -1 && linked.length === 1) {
    plan.removed.push(note.file);
    plan.done.push(`${note.file}: removed, it was about nothing else.`);
    return;
  }
  const newHead = index === -1 ? head : removeItem(head, ['entities', index]);
  const newBody = withoutLinksTo(body, id);
  const text = open + newHead + newBody;
  if (text === note.text) return;
  plan.changed.push({ file: note.file, text });
  plan.done.push(`${note.file}: removed the links to it; the words stay.`);
}
