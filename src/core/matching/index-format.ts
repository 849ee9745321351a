/**
 * The lexicon index: one buffer, little-endian, read through views without parsing.
 *
 *   header   16 u32: see Header
 *   starts   u32[]   one bit for each word that a name begins with: small, so that it stays near the processor at any size
 *   bitmap   u32[]   one bit for each one-word name and for the first two words of each longer one: most words end here
 *   firsts   u32[]   a slot each: low bits number of a mask + 1, the others bits of the hash of a name's first token; 0 is empty
 *   masks    u32[]   which lengths in tokens names have; there are few different ones
 *   phrases  u32[]   a slot each: low bits entry + 1, the others bits of its phrase hash; 0 is empty
 *   lists    u32[]   (count, record...) for names that several entities share
 *   entries  u16[] or u32[], as offsets and records need   pairs (offset of its stored text, record or MANY of it | offset in
 *                    `lists`); one more offset at the end
 *   bytes    u8[]    stored texts: a flag byte, then folded units, one or two bytes each
 *
 * Stored texts hold 0x20 where words are parted, 0x2E where the name has a comma, bracket or stop, and after 0x01 the
 * signs a name ends with ("Corp."). They are compared before anything is called a hit: a hash never convicts.
 */
import { finishHash, HASH_SEED, hashUnit } from '../text/hash.ts';

export const MAGIC = 0x31584c53; // "SLX1"
export const FORMAT_VERSION = 4;
export const HEADER_LENGTH = 16;

/** Words of the header. */
export const Header = {
  Magic: 0,
  Version: 1,
  /** FOLD_HASH of the code that built it. */
  Fold: 2,
  Entries: 3,
  /** log2 of the number of bits in the bitmap. */
  BitmapBits: 4,
  Firsts: 5,
  Phrases: 6,
  Lists: 7,
  Bytes: 8,
  /** Highest record number + 1. */
  Records: 9,
  /** Hash of everything else, checked by verifyIndex. */
  Body: 10,
  /** log2 of the number of bits in `starts`. */
  StartBits: 11,
  Masks: 12,
  /** How many low bits of a slot of `firsts` hold the number of its mask. */
  MaskBits: 14,
  /** Bytes of a word of `entries`: 2 or 4. */
  EntryWidth: 13,
} as const;

/** Lengths of 32 tokens and more share the last bit; their phrase hash covers the first 32. */
export const MAX_HASHED_TOKENS = 32;

/** The highest bit of a word of `entries`: the others are an offset in `lists`. */
export const manyOf = (width: 2 | 4) => 2 ** (width * 8 - 1);

/** Flag byte of a stored text. */
export const WIDE = 1;
export const EXACT = 2;

/** What a plural adds to a name's last token. */
export const PLURAL = 0x73;

export const SPACE = 0x20;
export const SIGN = 0x2e;
export const TAIL = 0x01;

/** How many low bits of a slot hold the number + 1 of one of so many. */
export function numberBitsOf(many: number): number {
  return 32 - Math.clz32(many);
}

/** How many slots so many things have. */
export const slotsFor = (many: number) => Math.ceil(many / 0.7) + 1;

/** Slot of a hash in a table of `size` slots, without division. */
export function slotOf(hash: number, size: number): number {
  return Math.floor(((hash >>> 0) / 0x100000000) * size);
}

/** Bit for one token: in `starts`, and in the bitmap for a name that is no longer. `shift` is 32 - the bits of the number. */
export function bitOfOne(token: number, shift: number): number {
  return Math.imul(token, 0x9e3779b1) >>> shift;
}

/** Bit of the bitmap for the first two tokens of a name. */
export function bitOfTwo(first: number, second: number, shift: number): number {
  return Math.imul(Math.imul(first, 0x85ebca6b) + second, 0x9e3779b1) >>> shift;
}

/** Hash of everything but itself, by words: a wrong size in the header is damage too. */
export function hashBody(all: Uint32Array): number {
  let hash = HASH_SEED;
  for (let index = 0; index < all.length; index++) {
    if (index !== Header.Body) hash = hashUnit(hash, all[index]!);
  }
  return finishHash(hash) >>> 0;
}
