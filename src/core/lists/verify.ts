/** Each status of the lexicon against one copy of a list: confirmed, contradicted, or beyond what the list can say. */

import { dateInWords } from '../lexicon/date-in-words.ts';
import type { Status } from '../lexicon/entity.ts';
import { standings } from '../lexicon/history.ts';
import type { Entity } from '../lexicon/lexicon.ts';
import { isListNumber } from '../lexicon/list-number.ts';
import { sourceId } from '../lexicon/source-ref.ts';
import { DELISTING_ACTIONS, LISTING_ACTIONS, NOT_IN_COPY } from '../lexicon/terms.ts';
import { sameCodes } from './compare.ts';
import { sharesName } from './find-known.ts';
import { nameKey } from './fold-name.ts';
import { knownFromEntity } from './known.ts';
import type { ListCopy, ListedEntry } from './listed-entry.ts';
import { bornApart } from './pairing.ts';
import { programmeText } from './references.ts';

export interface Finding {
  entity: string;
  name: string;
  status: Status;
  verdict: 'confirmed' | 'contradicted' | 'cannot be checked by this list';
  /** What agrees, what does not, or why it cannot be said. */
  words: string;
  /** The seed's own remark, where it names what the list prints instead; one on something else explains nothing. */
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
      const isInForce = [...inForce].some(
        (listing) =>
          listing === status ||
          // An amendment is in force as long as the listing that it amends.
          (status.action === 'amended' &&
            listing.authority === status.authority &&
            listing.reference === status.reference),
      );
      const judgement = judge(entity, status, isInForce, copy, entries, options);
      const base = { entity: entity.id, name: entity.name, status };
      if (!Array.isArray(judgement)) return { ...base, ...judgement };
      const words = judgement.map((one) => one.words).join('; ');
      const explained = status.remark && judgement.every((one) => names(status.remark!, one.printed));
      return { ...base, verdict: 'contradicted', words, ...(explained ? { explained: status.remark! } : {}) };
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

/** What does not agree, and what the list prints there, in one of several ways. */
interface Disagreement {
  words: string;
  printed: readonly string[];
}

type Judgement = Pick<Finding, 'verdict' | 'words'> | Disagreement[];
const beyond = (words: string): Judgement => ({ verdict: 'cannot be checked by this list', words });
const confirmed = (words: string): Judgement => ({ verdict: 'confirmed', words });

function names(remark: string, printed: readonly string[]): boolean {
  return printed.some((text) => nameKey(remark).includes(nameKey(text)));
}

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
    : (candidates.find((one) => sharesName(one, knownFromEntity(entity))) ??
      candidates.find(({ kind }) => kind !== 'Vessel') ??
      candidates[0]);
  if (isDelisting) {
    if (!entry)
      return copy.whole ? confirmed('the list has no such entry') : beyond('this file is a part of the list');
    return isNewer(copy, status, copies)
      ? [{ words: 'the list has the entry again', printed: dayOf(copy) }]
      : beyond('this copy is older than the one that no longer had it');
  }
  if (!entry) {
    if (!copy.whole) return beyond('this file is a part of the list');
    if (!isInForce) return beyond('the seed says that it ended');
    if (!isNewer(copy, status, copies)) return beyond('this copy is older than the one the seed rests on');
    const [other] = candidates;
    // Paired by an editor with a ship, though the list's entry is none.
    if (other) return [otherEntry(entity, other)];
    return [{ words: `the list has no entry ${status.reference}`, printed: dayOf(copy) }];
  }
  return agree(entity, status, entry);
}

function otherEntry({ imo }: Entity, { reference, names }: ListedEntry): Disagreement {
  const printed = names.map(({ text }) => text);
  return {
    words: `the list has ${reference} as “${printed[0] ?? ''}”, and not as a ship with the number ${imo}`,
    printed,
  };
}

/** What a remark must name where an entry is missing or is back: the copy it speaks of. */
function dayOf({ date, format }: ListCopy): string[] {
  return [date ? dateInWords(date) : format];
}

/** An older copy can confirm; what it does not have may have come later. */
function isNewer(copy: ListCopy, status: Status, copies: ReadonlyMap<string, string>): boolean {
  const cited = copies.get(sourceId(status.source));
  return !copy.date || !cited || copy.date >= cited;
}

function agree(entity: Entity, status: Status, entry: ListedEntry): Judgement {
  const against: Disagreement[] = [];
  const for_: string[] = ['reference'];
  const uncheckable: string[] = [];
  const disagree = (words: string, ...printed: string[]) => against.push({ words, printed });
  if (entity.imo) {
    const { imo = '(none)' } = entry;
    if (imo === entity.imo) for_.push('IMO number');
    else disagree(`the list prints the IMO number ${imo}`, imo);
  }
  if (sharesName(entry, knownFromEntity(entity))) for_.push('name');
  else if (!entity.imo) {
    const { text = '' } = entry.names[0] ?? {};
    disagree(`the list calls the entry “${text}”`, text);
  }
  if (entry.kind === 'Person') {
    const born = entity.born ?? [];
    const printed = entry.born.join(' or ');
    if (bornApart(born, entry.born)) {
      disagree(`the list gives ${printed} as year of birth, the seed ${born.join(' or ')}`, ...entry.born);
    } else if (entry.born.length === 0) uncheckable.push('year of birth, which the list does not give');
    else if (born.length === 0) uncheckable.push('year of birth, which the seed does not give');
    else for_.push('year of birth');
  }
  const days = status.action === 'amended' ? entry.amended : entry.date ? [entry.date] : [];
  const inWords = days.map(dateInWords);
  if (status.date === NOT_IN_COPY) {
    if (days.length > 0) disagree(`the list gives the date ${inWords.at(-1)}`, ...inWords);
  } else if (days.length === 0) uncheckable.push('date, which the list does not give');
  else if (days.includes(status.date)) for_.push('date');
  else disagree(`the list gives ${inWords.join(' and ')}, the seed ${dateInWords(status.date)}`, ...inWords);
  const programme = programmeText(entry);
  if (status.programme && programme) {
    if (sameCodes(status.programme, programme)) for_.push('programme');
    else disagree(`the list gives the programme ${programme}, the seed ${status.programme}`, programme);
  }
  if (status.measure && entry.measure && status.measure !== entry.measure) {
    disagree(`the list's measure is ${entry.measure}, the seed's ${status.measure}`, entry.measure);
  }
  if (against.length > 0) return against;
  const rest = uncheckable.length > 0 ? `; cannot be checked: ${uncheckable.join('; ')}` : '';
  return confirmed(`${for_.join(', ')} agree${rest}`);
}
