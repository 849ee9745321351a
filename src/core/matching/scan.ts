/**
 * The engine: finds every name of an index in a text, longest first, from left to right, never overlapping.
 *
 * A piece of text is cut into tokens. For each token: may a name begin with it, and go on with the next (two bitmaps)? If so, which lengths do names have
 * that begin with it? The phrase hash of each of those lengths is looked up, and what is found is compared with the
 * stored text.
 */
import { foldOf } from '../text/fold-table.ts';
import { finishHash, HASH_SEED, hashPhrase, unhashUnit } from '../text/hash.ts';
import { makeTokens, type Tokens, tokenise } from '../text/tokens.ts';
import { compareStored, type Found } from './compare-stored.ts';
import { lengthsFrom } from './first-slots.ts';
import { bitOfOne, bitOfTwo, MAX_HASHED_TOKENS, PLURAL, slotOf } from './index-format.ts';
import type { Index } from './open-index.ts';
import { runSteps, type Steps } from './steps.ts';

export interface Hit {
  /** UTF-16 offsets in the scanned text; end is exclusive. */
  start: number;
  end: number;
  /** Every record whose name this is. */
  records: number[];
}

/** All hits of a text, in order. */
export function scan(index: Index, text: string): Hit[] {
  return runSteps(scanInSteps(index, text));
}

export interface ScanOptions {
  /** Also what lies in a longer hit or overlaps one: a cue supports wherever it stands. */
  overlapping?: boolean;
  /** How much is scanned between two pauses, in UTF-16 units. */
  piece?: number;
}

/** Some 2 ms of work on a cold start; its tokens take 128 KB. */
const PIECE = 16_384;

/** The same with pauses. Pieces end where no name can go on: at a line end. */
export function* scanInSteps(
  index: Index,
  text: string,
  { overlapping = false, piece = PIECE }: ScanOptions = {},
): Steps<Hit[]> {
  const hits: Hit[] = [];
  const room = makeTokens(Math.min(piece, text.length));
  const prefix = new Int32Array(MAX_HASHED_TOKENS);
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from, piece);
    const tokens = tokenise(text, from, to, to - from < room.end.length ? room : undefined);
    findNames(index, text, tokens, prefix, overlapping, hits);
    from = to;
    yield;
  }
  return hits;
}

/** A line longer than a piece stays whole: a name could stand across any other cut. */
function pieceEnd(text: string, from: number, piece: number): number {
  if (from + piece >= text.length) return text.length;
  const before = text.lastIndexOf('\n', from + piece - 1);
  if (before >= from) return before + 1;
  const after = text.indexOf('\n', from + piece);
  return after === -1 ? text.length : after + 1;
}

function findNames(
  index: Index,
  text: string,
  tokens: Tokens,
  prefix: Int32Array,
  overlapping: boolean,
  hits: Hit[],
): void {
  const { starts, bitmap } = index;
  const startShift = 32 - index.startBits;
  const shift = 32 - index.bitmapBits;
  const { count, hash } = tokens;
  // Behind the last token stands no other.
  hash[count] = 0;
  let next = hash[0]!;
  for (let at = 0; at < count; at++) {
    const first = next;
    next = hash[at + 1]!;
    const start = bitOfOne(first, startShift);
    if (((starts[start >>> 5]! >>> start) & 1) === 0) continue;
    const one = bitOfOne(first, shift);
    const two = bitOfTwo(first, next, shift);
    if ((((bitmap[one >>> 5]! >>> one) | (bitmap[two >>> 5]! >>> two)) & 1) === 0) continue;
    let found = findAt(index, text, tokens, at, prefix, MAX_HASHED_TOKENS);
    if (!found) continue;
    const { length } = found;
    do {
      hits.push({ start: found.start, end: found.end, records: found.records });
      found = overlapping ? findAt(index, text, tokens, at, prefix, found.length - 1) : undefined;
    } while (found);
    if (!overlapping && length > 1) {
      at += length - 1;
      next = hash[at + 1]!;
    }
  }
}

/** The longest name that begins at a token and is found by a hash of at most `most` tokens. */
function findAt(
  index: Index,
  text: string,
  tokens: Tokens,
  at: number,
  prefix: Int32Array,
  most: number,
): Found | undefined {
  const { count, hash } = tokens;
  const mask = lengthsFrom(index, finishHash(hash[at]!));
  if (mask === 0) return undefined;
  let reach = 0;
  const wanted = Math.min(most, 32 - Math.clz32(mask));
  for (let phrase = HASH_SEED; reach < wanted && at + reach < count; reach++) {
    phrase = hashPhrase(phrase, hash[at + reach]!);
    prefix[reach] = phrase;
  }
  for (let length = reach; length > 0; length--) {
    if ((mask & (1 << (length - 1))) === 0) continue;
    const found =
      findPhrase(index, finishHash(prefix[length - 1]!), text, tokens, at, length, false) ??
      findPlural(index, text, tokens, at, length, length > 1 ? prefix[length - 2]! : HASH_SEED);
    if (found) return found;
  }
  return undefined;
}

/** "KOMIDs", "Green Pines": the name, without the s. @param phrase hash of the tokens before the last */
function findPlural(
  index: Index,
  text: string,
  tokens: Tokens,
  at: number,
  length: number,
  phrase: number,
): Found | undefined {
  const last = at + length - 1;
  if (foldOf(text.charCodeAt(tokens.end[last]! - 1)) !== PLURAL || length === MAX_HASHED_TOKENS)
    return undefined;
  const stem = unhashUnit(tokens.hash[last]!, PLURAL);
  return findPhrase(index, finishHash(hashPhrase(phrase, stem)), text, tokens, at, length, true);
}

/** All entries with this phrase hash whose text is really there; the longest of them where the hash covers only a part. */
function findPhrase(
  index: Index,
  phrase: number,
  text: string,
  tokens: Tokens,
  at: number,
  length: number,
  isPlural: boolean,
): Found | undefined {
  const { phrases, phraseSlots, entryBits } = index;
  let best: Found | undefined;
  let slot = slotOf(phrase, phraseSlots);
  for (let tries = 0; tries < phraseSlots; tries++) {
    const value = phrases[slot]!;
    if (value === 0) break;
    if ((value ^ (phrase << entryBits)) >>> entryBits === 0) {
      const entry = (value & ((1 << entryBits) - 1)) - 1;
      const found = compareStored(index, entry, text, tokens, at, length, isPlural);
      if (found && (!best || found.length > best.length)) best = found;
      else if (found && best && found.length === best.length) {
        best = { ...best, end: Math.max(best.end, found.end), records: [...best.records, ...found.records] };
      }
    }
    slot = slot + 1 === phraseSlots ? 0 : slot + 1;
  }
  return best;
}
