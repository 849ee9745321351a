/**
 * Names -> index bytes. The same input gives the same bytes, in Node and in a browser.
 */
import { IGNORE, SLOW, STOP } from '../text/fold-classes.ts';
import { FOLD_HASH, foldOf, foldSlowly } from '../text/fold-table.ts';
import { GAP_HARD, GAP_NONE, GAP_POINT, gapBefore, startOf } from '../text/gaps.ts';
import { finishHash, HASH_SEED, hashPhrase, hashUnit } from '../text/hash.ts';
import { slowPieceEnd } from '../text/slow-piece.ts';
import { tokenise } from '../text/tokens.ts';
import { firstSlotsOf } from './first-slots.ts';
import {
  bitOfOne,
  bitOfTwo,
  EXACT,
  FORMAT_VERSION,
  HEADER_LENGTH,
  Header,
  hashBody,
  MAGIC,
  MAX_HASHED_TOKENS,
  manyOf,
  numberBitsOf,
  PLURAL,
  SIGN,
  SPACE,
  slotOf,
  slotsFor,
  TAIL,
  WIDE,
} from './index-format.ts';

export interface IndexedName {
  text: string;
  /** Returned with every hit; several names may share one text, and one name several records. */
  record: number;
  /** Matches only as written. */
  exact?: boolean;
}

interface Entry {
  /** Hashes of its first two tokens. */
  first: number;
  second: number | undefined;
  phraseHash: number;
  tokens: number;
  stored: number[];
  exact: boolean;
  records: number[];
}

/** Bits of a bitmap for each name, so that few words go on in vain; to a power of two, in the larger bitmap the nearest one. */
const BITS_A_NAME = 16;
const LEAST_BITMAP_BITS = 13;

/** @throws RangeError when a name holds no letter, or a sign that parts names (a quotation mark, a colon). */
export function buildIndex(names: readonly IndexedName[]): ArrayBuffer {
  const entries = collectEntries(names);
  const firsts = new Map<number, number>();
  for (const entry of entries) {
    const bit = 1 << (Math.min(entry.tokens, MAX_HASHED_TOKENS) - 1);
    addLengths(firsts, entry.first, bit);
    if (entry.tokens === 1) addLengths(firsts, hashUnit(entry.first, PLURAL), bit);
  }

  const { firsts: firstTable, masks, maskBits } = firstSlotsOf(firsts);
  const bitmapBits = Math.max(LEAST_BITMAP_BITS, Math.round(Math.log2(entries.length * BITS_A_NAME + 1)));
  const lists: number[] = [];
  const bytes: number[] = [];
  const places = entries.map((entry) => {
    const place = { text: bytes.length, list: lists.length };
    pushStored(bytes, entry);
    if (entry.records.length > 1) lists.push(entry.records.length, ...entry.records);
    return place;
  });
  const recordCount = names.reduce((most, name) => Math.max(most, name.record + 1), 0);
  const isNarrow = bytes.length < 2 ** 16 && Math.max(recordCount, lists.length) <= manyOf(2);
  const width = isNarrow ? 2 : 4;
  const entryTable = new (isNarrow ? Uint16Array : Uint32Array)(entries.length * 2 + 1);
  entries.forEach(({ records }, index) => {
    const { text, list } = places[index]!;
    entryTable[index * 2] = text;
    entryTable[index * 2 + 1] = records.length === 1 ? records[0]! : manyOf(width) + list;
  });
  entryTable[entries.length * 2] = bytes.length;

  const startBits = Math.max(LEAST_BITMAP_BITS, Math.ceil(Math.log2(firsts.size * BITS_A_NAME + 1)));
  const starts = new Uint32Array(2 ** (startBits - 5));
  const bitmap = new Uint32Array(2 ** (bitmapBits - 5));
  for (const entry of entries) {
    setBit(starts, bitOfOne(entry.first, 32 - startBits));
    if (entry.tokens === 1) setBit(starts, bitOfOne(hashUnit(entry.first, PLURAL), 32 - startBits));
    for (const bit of bitsOf(entry, 32 - bitmapBits)) setBit(bitmap, bit);
  }
  const phraseSlots = slotsFor(entries.length);
  const phraseTable = new Uint32Array(phraseSlots);
  const entryBits = numberBitsOf(entries.length);
  entries.forEach(({ phraseHash }, index) => {
    let slot = slotOf(phraseHash, phraseSlots);
    while (phraseTable[slot] !== 0) slot = slot + 1 === phraseSlots ? 0 : slot + 1;
    phraseTable[slot] = (phraseHash << entryBits) | (index + 1);
  });

  const sections = [starts, bitmap, firstTable, masks, phraseTable, Uint32Array.from(lists), entryTable];
  const length = sections.reduce(
    (sum, section) => sum + section.byteLength,
    HEADER_LENGTH * 4 + bytes.length,
  );
  const buffer = new ArrayBuffer(Math.ceil(length / 4) * 4);
  const inBytes = new Uint8Array(buffer);
  let at = HEADER_LENGTH * 4;
  for (const section of sections) {
    inBytes.set(new Uint8Array(section.buffer), at);
    at += section.byteLength;
  }
  inBytes.set(bytes, at);

  const all = new Uint32Array(buffer);
  all[Header.Magic] = MAGIC;
  all[Header.Version] = FORMAT_VERSION;
  all[Header.Fold] = FOLD_HASH;
  all[Header.Entries] = entries.length;
  all[Header.StartBits] = startBits;
  all[Header.BitmapBits] = bitmapBits;
  all[Header.Firsts] = firstTable.length;
  all[Header.Masks] = masks.length;
  all[Header.MaskBits] = maskBits;
  all[Header.Phrases] = phraseSlots;
  all[Header.Lists] = lists.length;
  all[Header.Bytes] = bytes.length;
  all[Header.EntryWidth] = width;
  all[Header.Records] = recordCount;
  all[Header.Body] = hashBody(all);
  return buffer;
}

function addLengths(firsts: Map<number, number>, first: number, bit: number): void {
  const key = finishHash(first);
  firsts.set(key, (firsts.get(key) ?? 0) | bit);
}

function setBit(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5]! |= 1 << (bit & 31);
}

/** The bits that say a name may begin here: of the name, and of its plural where that changes what they are made of. */
function bitsOf({ first, second, tokens }: Entry, shift: number): number[] {
  if (second === undefined) return [bitOfOne(first, shift), bitOfOne(hashUnit(first, PLURAL), shift)];
  const bit = bitOfTwo(first, second, shift);
  return tokens === 2 ? [bit, bitOfTwo(first, hashUnit(second, PLURAL), shift)] : [bit];
}

function collectEntries(names: readonly IndexedName[]): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const name of names) {
    const entry = toEntry(name);
    const key = `${entry.exact ? '=' : ''}${entry.stored.join(' ')}`;
    const known = byKey.get(key);
    if (!known) byKey.set(key, entry);
    else if (!known.records.includes(name.record)) known.records.push(name.record);
  }
  // Sorted, so that the order of the lexicon never shows.
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => ({ ...entry, records: entry.records.sort((a, b) => a - b) }));
}

function toEntry({ text, record, exact = false }: IndexedName): Entry {
  const tokens = tokenise(text);
  if (tokens.count === 0)
    throw new RangeError(`"${text}" holds no letter or digit, so it can never be found`);
  const stored: number[] = [];
  let phrase = HASH_SEED;
  for (let index = 0; index < tokens.count; index++) {
    if (index > 0) {
      const gap = gapBefore(text, tokens, index);
      if (gap === GAP_HARD)
        throw new RangeError(`"${text}" holds a sign that parts names; give the name without it`);
      if (gap !== GAP_NONE) stored.push(gap === GAP_POINT ? SIGN : SPACE);
    }
    if (index < MAX_HASHED_TOKENS) phrase = hashPhrase(phrase, tokens.hash[index]!);
    pushUnits(stored, text, startOf(text, tokens, index), tokens.end[index]!, exact);
  }
  const tail = text.slice(tokens.end[tokens.count - 1]!).trim();
  if (/^[.)\]]+$/.test(tail)) stored.push(TAIL, ...[...tail].map((char) => char.charCodeAt(0)));
  return {
    first: tokens.hash[0]!,
    second: tokens.count > 1 ? tokens.hash[1]! : undefined,
    phraseHash: finishHash(phrase),
    tokens: tokens.count,
    stored,
    exact,
    records: [record],
  };
}

function pushUnits(stored: number[], text: string, start: number, end: number, exact: boolean): void {
  for (let position = start; position < end; ) {
    const code = text.charCodeAt(position);
    const folded = foldOf(code);
    if (folded === IGNORE || folded === STOP) position++;
    else if (folded === SLOW) {
      const pieceEnd = slowPieceEnd(text, position);
      for (const unit of foldSlowly(text.slice(position, pieceEnd)).split(''))
        stored.push(unit.charCodeAt(0));
      position = pieceEnd;
    } else {
      stored.push(exact ? code : folded);
      position++;
    }
  }
}

function pushStored(bytes: number[], { stored, exact }: Entry): void {
  const wide = stored.some((unit) => unit > 0xff);
  bytes.push((wide ? WIDE : 0) | (exact ? EXACT : 0));
  for (const unit of stored) {
    bytes.push(unit & 0xff);
    if (wide) bytes.push(unit >>> 8);
  }
}
