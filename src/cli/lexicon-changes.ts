/** Two states of the lexicon -> what an editor would say of the difference. */

import type { SeedEntity, SeedName, Status } from '../core/lexicon/entity.ts';
import { ENGLISH } from '../core/words/english.ts';
import type { ReadEntity } from './check/read-entities.ts';

type Sign = '+' | '-' | '~';

export interface ChangeLine {
  sign: Sign;
  text: string;
}

/** What happened to one entry. */
export interface Change {
  sign: Sign;
  heading: string;
  lines: ChangeLine[];
}

/** Added first, then removed, then changed; by id within each. */
export function changesBetween(before: readonly ReadEntity[], after: readonly ReadEntity[]): Change[] {
  const old = new Map(before.map((file) => [file.id, file.value]));
  const now = new Map(after.map((file) => [file.id, file.value]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  const changes = ids.flatMap((id): Change[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (is && !was) return [{ sign: '+', heading: headingOf(id, is), lines: contents(is) }];
    // What is gone may have been withdrawn: a change log does not say it again.
    if (was && !is) return [{ sign: '-', heading: `${id}, ${was.kind}`, lines: [] }];
    if (!was || !is) return [];
    const lines = [
      ...plainFields(was, is),
      ...nameLines(was, is),
      ...statusLines(was, is),
      ...otherLines(was, is),
    ];
    return lines.length > 0 ? [{ sign: '~', heading: headingOf(id, is), lines }] : [];
  });
  const order = '+-~';
  return changes.sort((a, b) => order.indexOf(a.sign) - order.indexOf(b.sign));
}

const headingOf = (id: string, { name, role }: SeedEntity) => `${name} (${id}), ${role}`;

function contents({ names, status }: SeedEntity): ChangeLine[] {
  return [
    ...names.map((name): ChangeLine => ({ sign: '+', text: nameText(name) })),
    ...status.map((one): ChangeLine => ({ sign: '+', text: statusText(one) })),
  ];
}

function plainFields(was: SeedEntity, is: SeedEntity): ChangeLine[] {
  const fields = [
    'kind',
    'name',
    'role',
    'imo',
    'show',
    'distinctive',
    'because',
    'summary',
    'reviewed_by',
  ] as const;
  return fields.flatMap((field): ChangeLine[] => {
    const [from, to] = [was[field], is[field]];
    if (from === to) return [];
    if (field === 'summary' || field === 'because')
      return [{ sign: '~', text: `${field} now reads: ${to ?? ''}` }];
    return [{ sign: '~', text: `${field}: ${from || 'none'} -> ${to || 'none'}` }];
  });
}

function nameLines(was: SeedEntity, is: SeedEntity): ChangeLine[] {
  const [old, now] = [byText(was.names), byText(is.names)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((text): ChangeLine[] => {
    const [from, to] = [old.get(text), now.get(text)];
    if (!from && to) return [{ sign: '+', text: nameText(to) }];
    if (from && !to) return [{ sign: '-', text: nameText(from) }];
    if (!from || !to) return [];
    const details: string[] = [];
    for (const field of ['type', 'strength', 'quality', 'case', 'within', 'source'] as const) {
      if (from[field] !== to[field])
        details.push(`${field} ${from[field] ?? 'none'} -> ${to[field] ?? 'none'}`);
    }
    for (const field of ['needs', 'ignore'] as const)
      details.push(...listChange(field, from[field], to[field]));
    for (const field of ['match', 'ignore'] as const)
      if (listChange('', from.examples[field], to.examples[field]).length > 0) details.push('other examples');
    return details.length > 0
      ? [{ sign: '~', text: `name "${text}": ${[...new Set(details)].join('; ')}` }]
      : [];
  });
}

const byText = (names: readonly SeedName[]) => new Map(names.map((name) => [name.text, name]));

function listChange(field: string, from: readonly string[], to: readonly string[]): string[] {
  const added = to.filter((word) => !from.includes(word));
  const gone = from.filter((word) => !to.includes(word));
  if (added.length === 0 && gone.length === 0) return [];
  return [
    `${field} ${[...added.map((word) => `+"${word}"`), ...gone.map((word) => `-"${word}"`)].join(' ')}`,
  ];
}

function statusLines(was: SeedEntity, is: SeedEntity): ChangeLine[] {
  return setLines(was.status, is.status, keyOf, statusText, detailsOf);
}

/** An event stays the same one while its date or reference is mended. */
const keyOf = ({ authority, action, measure = '', date }: Status) =>
  [authority, action, measure, date].join('|');

function detailsOf(from: Status, to: Status): string {
  const fields = ['reference', 'programme', 'source', 'remark'] as const;
  return fields
    .filter((field) => from[field] !== to[field])
    .map((field) => `${field} ${from[field] ?? 'none'} -> ${to[field] ?? 'none'}`)
    .join('; ');
}

function otherLines(was: SeedEntity, is: SeedEntity): ChangeLine[] {
  const lists: [string, readonly string[], readonly string[]][] = [
    ['born', was.born, is.born],
    ['cues', was.cues, is.cues],
    ['searched', was.searched, is.searched],
    ['sources', was.sources, is.sources],
  ];
  return [
    ...setLines(
      was.claims,
      is.claims,
      ({ by, claim }) => `${by}|${claim}`,
      claimText,
      claimDetails,
      claimGone,
    ),
    ...setLines(
      was.relations,
      is.relations,
      ({ type, target }) => `${type}|${target}`,
      ({ type, target }) => `relation: ${type} ${target}`,
      (from, to) =>
        from.source === to.source && from.alleged_by === to.alleged_by ? '' : 'source or allegation',
    ),
    ...lists.flatMap(([field, from, to]) =>
      listChange(field, from, to).map((text): ChangeLine => ({ sign: '~', text })),
    ),
  ];
}

const claimText = ({ by, claim }: SeedEntity['claims'][number]) => `claim of ${by}: ${claim}`;
/** A claim that was taken out is not repeated. */
const claimGone = ({ by, source }: SeedEntity['claims'][number]) => `a claim of ${by} [${source}]`;
const claimDetails = (from: SeedEntity['claims'][number], to: SeedEntity['claims'][number]) =>
  [
    from.later === to.later ? '' : `since then: ${to.later}`,
    from.source === to.source ? '' : `source ${from.source} -> ${to.source}`,
  ]
    .filter(Boolean)
    .join('; ');

/** What was added, removed, or kept with other details. */
function setLines<T>(
  was: readonly T[],
  is: readonly T[],
  key: (item: T) => string,
  words: (item: T) => string,
  details: (from: T, to: T) => string,
  wordsGone = words,
): ChangeLine[] {
  const old = new Map(was.map((item) => [key(item), item]));
  const now = new Map(is.map((item) => [key(item), item]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((one): ChangeLine[] => {
    const [from, to] = [old.get(one), now.get(one)];
    if (!from) return [{ sign: '+', text: words(to!) }];
    if (!to) return [{ sign: '-', text: wordsGone(from) }];
    const detail = details(from, to);
    return detail ? [{ sign: '~', text: `${words(to)}; ${detail}` }] : [];
  });
}

function nameText({ text, type, strength }: SeedName): string {
  return `name "${text}" (${type}, ${strength})`;
}

function statusText({ authority, action, measure, date, reference }: Status): string {
  return `${authority}: ${action}${measure ? `, ${measure}` : ''}, ${ENGLISH.date(date)} (${reference})`;
}
