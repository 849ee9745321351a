/** An entry of a list -> the YAML of a new seed, made of list fields only. */
import { Document, isMap, isSeq, visit } from 'yaml';
import { cuesOf } from './cues.ts';
import { kindOf, roleOf, summaryOf } from './in-words.ts';
import type { ListedEntry } from './listed-entry.ts';
import type { NamedBody } from './named-bodies.ts';
import { idFor, sourceRef } from './references.ts';
import { type Tie, tiesOf } from './relations.ts';
import { seedNames, type YamlMap } from './seed-names.ts';
import { statusesOf } from './statuses.ts';
import { namesOf } from './taken-names.ts';

export interface SeedContext {
  /** Id in sources.yaml of the copy the entry comes from. */
  source: string;
  /** As in "on the UN list". */
  list: string;
  /** The copy's day in words: "27 February 2026", "July 2021". */
  copy: string;
  /** Who says "linked to" where a tie is only that. */
  authorityName: string;
  bodies: readonly NamedBody[];
  /** ISO day. */
  today: string;
}

export interface NewSeed {
  id: string;
  folder: 'people' | 'organizations' | 'vessels';
  text: string;
}

/** Where the seed of an entry belongs. */
export function placeFor(entry: ListedEntry): Pick<NewSeed, 'id' | 'folder'> {
  const folder = entry.kind === 'Person' ? 'people' : entry.kind === 'Vessel' ? 'vessels' : 'organizations';
  return { id: idFor(entry), folder };
}

export function newSeed(entry: ListedEntry, context: SeedContext): NewSeed {
  const { source, list, copy, bodies, today } = context;
  const { id, folder } = placeFor(entry);
  const ref = sourceRef(source, entry);
  const isPerson = entry.kind === 'Person';
  const [main] = namesOf(entry).taken;
  const cues = isPerson ? cuesOf(entry, id, bodies) : [];
  const relations = relationsOf(entry, id, context);
  const fields: YamlMap = {
    kind: kindOf(entry),
    role: roleOf(entry, list),
    name: main?.text ?? entry.reference,
    ...(entry.imo ? { imo: entry.imo } : {}),
    ...(isPerson && entry.born.length > 0 ? { born: entry.born } : {}),
    ...(cues.length > 0 ? { cues } : {}),
    names: seedNames(entry, ref),
    status: statusesOf(entry, source),
    searched: [source],
    summary: summaryOf(entry, list, copy, entry.date),
    sources: [ref],
    ...(relations.length > 0 ? { relations } : {}),
    ...(isPerson ? { reviewed_by: `list fields only, ${today}` } : {}),
  };
  return { id, folder, text: yamlOf(fields) };
}

export function relationsOf(entry: ListedEntry, id: string, context: SeedContext): YamlMap[] {
  const ref = sourceRef(context.source, entry);
  return tiesOf(entry, id, context.bodies).map(({ type, target, alleged }: Tie) => ({
    type,
    target,
    source: ref,
    ...(alleged ? { alleged_by: context.authorityName } : {}),
  }));
}

/** Short lists and events without a remark on one line, as an editor writes them. */
export function yamlOf(fields: YamlMap | YamlMap[]): string {
  const document = new Document(fields, { schema: 'core' });
  visit(document, {
    Map: (_, node, path) => {
      const isEvent = node.has('authority') || node.has('target');
      if (path.length > 2 && (node.has('ignore') || (isEvent && !node.has('remark')))) node.flow = true;
    },
    Seq: (_, node) => {
      if (node.items.every((item) => !isMap(item) && !isSeq(item))) node.flow = true;
    },
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.value.length > 130) node.type = 'BLOCK_FOLDED';
    },
  });
  // No line is broken but those of a text in sentences: an event stays on its line.
  const lines = document
    .toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true })
    .split('\n');
  return lines.map((line, index) => (lines[index - 1]?.endsWith(' >-') ? folded(line) : line)).join('\n');
}

const WIDTH = 130;

function folded(line: string): string {
  const indent = /^ */.exec(line)![0];
  let width = 0;
  return line
    .trim()
    .split(' ')
    .map((word) => {
      width += word.length + 1;
      if (width > word.length + 1 && width + indent.length <= WIDTH) return ` ${word}`;
      const isFirst = width === word.length + 1;
      width = word.length + 1;
      return `${isFirst ? '' : '\n'}${indent}${word}`;
    })
    .join('');
}
