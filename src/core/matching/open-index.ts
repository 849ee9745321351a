/** Index bytes -> views. Costs nothing at any size; the body is checked once, at install, by verifyIndex. */
import { FOLD_HASH } from '../text/fold-table.ts';
import type { FirstSlots } from './first-slots.ts';
import {
  FORMAT_VERSION,
  HEADER_LENGTH,
  Header,
  hashBody,
  MAGIC,
  manyOf,
  numberBitsOf,
} from './index-format.ts';

export interface Index extends FirstSlots {
  entries: number;
  startBits: number;
  starts: Uint32Array;
  bitmapBits: number;
  bitmap: Uint32Array;
  phraseSlots: number;
  phrases: Uint32Array;
  /** Low bits of a phrase slot. */
  entryBits: number;
  table: Uint16Array | Uint32Array;
  /** What says in it that there are several records. */
  many: number;
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
  const width = header[Header.EntryWidth]!;
  const isBitmap = (bits: number) => bits >= 5 && bits <= 31;
  if (
    !isBitmap(startBits) ||
    !isBitmap(bitmapBits) ||
    firstSlots === 0 ||
    phraseSlots === 0 ||
    !isWidth(width)
  )
    throw new Error('index: damaged header');

  let at = HEADER_LENGTH * 4;
  const take = <V>(
    View: new (buffer: ArrayBuffer, at: number, length: number) => V,
    length: number,
    width: number,
  ) => {
    if (at + length * width > buffer.byteLength) throw new Error('index: cut off');
    const view = new View(buffer, at, length);
    at += length * width;
    return view;
  };
  const words = (length: number) => take(Uint32Array, length, 4);
  const starts = words(2 ** (startBits - 5));
  const bitmap = words(2 ** (bitmapBits - 5));
  const firsts = words(firstSlots);
  const masks = words(header[Header.Masks]!);
  const phrases = words(phraseSlots);
  const lists = words(header[Header.Lists]!);
  const table = take<Index['table']>(width === 2 ? Uint16Array : Uint32Array, entries * 2 + 1, width);
  const bytes = take(Uint8Array, header[Header.Bytes]!, 1);
  return {
    entries,
    startBits,
    starts,
    bitmapBits,
    bitmap,
    firsts,
    masks,
    maskBits: header[Header.MaskBits]!,
    phraseSlots,
    phrases,
    entryBits: numberBitsOf(entries),
    table,
    many: manyOf(width),
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
export function recordsOf({ table, many, lists }: Index, entry: number): number[] {
  const record = table[entry * 2 + 1] ?? 0;
  if (record < many) return [record];
  const offset = record - many;
  const count = lists[offset] ?? 0;
  return Array.from(lists.subarray(offset + 1, offset + 1 + count));
}

const isWidth = (bytes: number): bytes is 2 | 4 => bytes === 2 || bytes === 4;
