/** Index bytes -> views. Costs nothing at any size; the body is checked once, at install, by verifyIndex. */
import { FOLD_HASH } from '../text/fold-table.ts';
import { entryBitsOf, FORMAT_VERSION, HEADER_LENGTH, Header, hashBody, MAGIC, MANY } from './index-format.ts';

export interface Index {
  entries: number;
  startBits: number;
  starts: Uint32Array;
  bitmapBits: number;
  bitmap: Uint32Array;
  firstSlots: number;
  firsts: Uint32Array;
  phraseSlots: number;
  phrases: Uint32Array;
  /** Low bits of a phrase slot. */
  entryBits: number;
  table: Uint32Array;
  lists: Uint32Array;
  bytes: Uint8Array;
}

/** @throws Error when these are not index bytes, or other code folded them. */
export function openIndex(buffer: ArrayBuffer): Index {
  if (buffer.byteLength < HEADER_LENGTH * 4 || buffer.byteLength % 4 !== 0)
    throw new Error('index: too short or cut off');
  const header = new Uint32Array(buffer, 0, HEADER_LENGTH);
  if (header[Header.Magic] !== MAGIC) throw new Error('index: these bytes are no Sidelight index');
  if (header[Header.Version] !== FORMAT_VERSION) {
    throw new Error(
      `index: version ${header[Header.Version]}, this code reads ${FORMAT_VERSION}. Build it again.`,
    );
  }
  if (header[Header.Fold] !== FOLD_HASH)
    throw new Error('index: built with another fold table. Build it again.');
  const entries = header[Header.Entries]!;
  const startBits = header[Header.StartBits]!;
  const bitmapBits = header[Header.BitmapBits]!;
  const firstSlots = header[Header.Firsts]!;
  const phraseSlots = header[Header.Phrases]!;
  const isBitmap = (bits: number) => bits >= 5 && bits <= 31;
  if (!isBitmap(startBits) || !isBitmap(bitmapBits) || firstSlots === 0 || phraseSlots === 0)
    throw new Error('index: damaged header');

  let at = HEADER_LENGTH * 4;
  const words = (length: number) => {
    if (at + length * 4 > buffer.byteLength) throw new Error('index: cut off');
    const view = new Uint32Array(buffer, at, length);
    at += length * 4;
    return view;
  };
  const starts = words(2 ** (startBits - 5));
  const bitmap = words(2 ** (bitmapBits - 5));
  const firsts = words(firstSlots * 2);
  const phrases = words(phraseSlots);
  const table = words(entries * 2 + 1);
  const lists = words(header[Header.Lists]!);
  const byteLength = header[Header.Bytes]!;
  if (at + byteLength > buffer.byteLength) throw new Error('index: cut off');
  const bytes = new Uint8Array(buffer, at, byteLength);
  return {
    entries,
    startBits,
    starts,
    bitmapBits,
    bitmap,
    firstSlots,
    firsts,
    phraseSlots,
    phrases,
    entryBits: entryBitsOf(entries),
    table,
    lists,
    bytes,
  };
}

/** @throws Error when the body is not what was built. Reads all of it: once, at install. */
export function verifyIndex(buffer: ArrayBuffer): void {
  openIndex(buffer);
  const all = new Uint32Array(buffer);
  if (hashBody(all) !== all[Header.Body]) throw new Error('index: damaged');
}

/** Records of an entry; none where a damaged index points outside. */
export function recordsOf(index: Index, entry: number): number[] {
  const record = index.table[entry * 2 + 1] ?? 0;
  if (record < MANY) return [record];
  const offset = record - MANY;
  const count = index.lists[offset] ?? 0;
  return Array.from(index.lists.subarray(offset + 1, offset + 1 + count));
}
