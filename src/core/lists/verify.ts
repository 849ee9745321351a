/** Each status of the lexicon against one copy of a list: confirmed, contradicted, or beyond what the list can say. */

import type { Status } from '../lexicon/entity.ts';
import { standings } from '../lexicon/history.ts';
import type { Entity } from '../lexicon/lexicon.ts';
import { sourceId } from '../lexicon/source-ref.ts';
import { DELISTING_ACTIONS, LISTING_ACTIONS, NOT_IN_COPY } from '../lexicon/terms.ts';
import { sameCodes } from './compare.ts';
import { keysFor } from './find-known.ts';
import { dateInWords } from './in-words.ts';
import { knownFromEntity } from './known.ts';
import type { ListCopy, ListedEntry } from './listed-entry.ts';
import { isListNumber, programmeText } from './references.ts';

export interface Finding {
  entity: string;
  name: string;
  status: Status;
  verdict: 'confirmed' | 'contradicted' | 'cannot be checked by this list';
  /** What agrees, what does not, or why it cannot be said. */
  words: string;
  /** The seed's own remark, which explains a disagreement. */
  explained?: string;
}

export interface VerifyOptions {
  /** Day of each source's copy, by id. */
  copies: ReadonlyMap<string, string>;
}

export function verifyEntity(
  entity: Entity,
  copy: ListCopy,
  entries: EntryIndex,
  options: VerifyOptions,
): Finding[] {
  const inForce = new Set(standings(entity.status).flatMap(({ listings }) => listings));
  return entity.status
    .filter(({ authority }) => authority === copy.authority)
    .map((status): Finding => {
      const [verdict, words] = judge(entity, status, inForce.has(status), copy, entries, options);
      const base = { entity: entity.id, name: entity.name, status, verdict, words };
      return verdict === 'contradicted' && status.remark ? { ...base, explained: status.remark } : base;
    });
}

export type EntryIndex = ReadonlyMap<string, readonly ListedEntry[]>;

export function indexEntries({ entries }: ListCopy): EntryIndex {
  const index = new Map<string, ListedEntry[]>();
  for (const entry of entries) {
    const list = index.get(entry.reference);
    if (list) list.push(entry);
    else index.set(entry.reference, [entry]);
  }
  return index;
}

type Judgement = [Finding['verdict'], string];
const beyond = (words: string): Judgement => ['cannot be checked by this list', words];

function judge(
  entity: Entity,
  status: Status,
  isInForce: boolean,
  copy: ListCopy,
  entries: EntryIndex,
  { copies }: VerifyOptions,
): Judgement {
  const isListing = (LISTING_ACTIONS as readonly string[]).includes(status.action);
  const isDelisting = (DELISTING_ACTIONS as readonly string[]).includes(status.action);
  if (!isListing && !isDelisting) return beyond(`“${status.action}” is no matter of the list`);
  if (!isListNumber(status.authority, status.reference)) {
    return beyond(`${status.reference} is no entry number of this list`);
  }
  if (copy.date && status.date !== NOT_IN_COPY && status.date > copy.date) {
    return beyond(`the copy of ${dateInWords(copy.date)} is older than the event`);
  }
  const candidates = entries.get(status.reference) ?? [];
  const entry = entity.imo
    ? (candidates.find(({ imo }) => imo === entity.imo) ??
      candidates.find(({ kind }) => kind === 'Vessel' && !entity.imo))
    : (candidates.find((one) => sharesName(entity, one)) ??
      candidates.find(({ kind }) => kind !== 'Vessel') ??
      candidates[0]);
  if (isDelisting) {
    if (!entry)
      return copy.whole
        ? ['confirmed', 'the list has no such entry']
        : beyond('this file is a part of the list');
    return isNewer(copy, status, copies)
      ? ['contradicted', 'the list has the entry again']
      : beyond('this copy is older than the one that no longer had it');
  }
  if (!entry) {
    if (!copy.whole) return beyond('this file is a part of the list');
    if (!isInForce) return beyond('the seed says that it ended');
    if (!isNewer(copy, status, copies)) return beyond('this copy is older than the one the seed rests on');
    return ['contradicted', `the list has no entry ${status.reference}`];
  }
  return agree(entity, status, entry);
}

/** An older copy can confirm; what it does not have may have come later. */
function isNewer(copy: ListCopy, status: Status, copies: ReadonlyMap<string, string>): boolean {
  const cited = copies.get(sourceId(status.source));
  return !copy.date || !cited || copy.date >= cited;
}

function agree(entity: Entity, status: Status, entry: ListedEntry): Judgement {
  const against: string[] = [];
  const for_: string[] = ['reference'];
  const silent: string[] = [];
  if (entity.imo) {
    if (entry.imo === entity.imo) for_.push('IMO number');
    else against.push(`the list prints the IMO number ${entry.imo ?? '(none)'}`);
  }
  if (sharesName(entity, entry)) for_.push('name');
  else if (!entity.imo) against.push(`the list calls the entry “${entry.names[0]?.text ?? ''}”`);
  const days = status.action === 'amended' ? entry.amended : entry.date ? [entry.date] : [];
  if (status.date === NOT_IN_COPY || days.length === 0) {
    if (status.date !== NOT_IN_COPY) silent.push('date');
    else if (days.length > 0) against.push(`the list gives the date ${dateInWords(days.at(-1)!)}`);
  } else if (days.includes(status.date)) for_.push('date');
  else
    against.push(
      `the list gives ${days.map(dateInWords).join(' and ')}, the seed ${dateInWords(status.date)}`,
    );
  const programme = programmeText(entry);
  if (status.programme && programme) {
    if (sameCodes(status.programme, programme)) for_.push('programme');
    else against.push(`the list gives the programme ${programme}, the seed ${status.programme}`);
  }
  if (status.measure && entry.measure && status.measure !== entry.measure) {
    against.push(`the list's measure is ${entry.measure}, the seed's ${status.measure}`);
  }
  if (against.length > 0) return ['contradicted', against.join('; ')];
  const rest = silent.length > 0 ? `; the list gives no ${silent.join(', ')}` : '';
  return ['confirmed', `${for_.join(', ')} agree${rest}`];
}

function sharesName(entity: Entity, entry: ListedEntry): boolean {
  const { keys } = knownFromEntity(entity);
  return [...keysFor(entry)].some((key) => keys.has(key));
}
