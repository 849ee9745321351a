/**
 * The engine: finds every name of an index in a text, longest first, from left to right, never overlapping.
 *
 * For each token: is it the first word of any name (bitmap, then table)? If so, which lengths do such names have?
 * The phrase hash of each of those lengths is looked up, and what is found is compared with the stored text.
 */
import { finishHash, HASH_SEED, hashPhrase } from '../text/hash.ts';
import { GAP_HARD, type Tokens, tokenise } from '../text/tokens.ts';
import { compareStored, type Found } from './compare-stored.ts';
import { bitOf, MAX_HASHED_TOKENS, slotOf } from './index-format.ts';
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
  return runSteps(scanInSteps(index, text, { piece: text.length }));
}

export interface ScanOptions {
  /** Also what lies in a longer hit or overlaps one: a cue supports wherever it stands. */
  overlapping?: boolean;
  /** How much is scanned between two pauses, in UTF-16 units. */
  piece?: number;
}

/** Some 2 ms of work on a cold start. */
const PIECE = 32_768;

/** The same with pauses. Pieces end where no name can go on: at a line end. */
export function* scanInSteps(
  index: Index,
  text: string,
  { overlapping = false, piece = PIECE }: ScanOptions = {},
): Steps<Hit[]> {
  const hits: Hit[] = [];
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from, piece);
    scanPiece(index, text.slice(from, to), from, overlapping, hits);
    from = to;
    yield;
  }
  return hits;
}

/** A line longer than a piece stays whole: a name could stand across any other cut. */
function pieceEnd(text: string, from: number, piece: number): number {
  if (from + piece >= text.length) return text.length;
  const before = text.lastIndexOf('\n', from + piece);
  if (before > from) return before + 1;
  const after = text.indexOf('\n', from + piece);
  return after === -1 ? text.length : after + 1;
}

/** @param offset of this piece in the whole text */
function scanPiece(index: Index, text: string, offset: number, overlapping: boolean, hits: Hit[]): void {
  const tokens = tokenise(text);
  const { count, hash, stem } = tokens;
  const prefix = new Int32Array(MAX_HASHED_TOKENS);
  const add = (at: number, found: Found) =>
    hits.push({ start: offset + tokens.start[at]!, end: offset + found.end, records: found.records });
  for (let at = 0; at < count; at++) {
    let longest = 0;
    if (isFirst(index, hash[at]!)) {
      let found = findAt(index, text, tokens, at, prefix, MAX_HASHED_TOKENS);
      longest = found?.length ?? 0;
      for (
        ;
        found;
        found = overlapping ? findAt(index, text, tokens, at, prefix, found.length - 1) : undefined
      ) {
        add(at, found);
      }
    }
    if (longest === 0 && stem[at] !== 0 && isFirst(index, stem[at]!)) {
      const found = findPlural(index, text, tokens, at, 1, HASH_SEED);
      if (found) add(at, found);
    }
    if (longest > 1 && !overlapping) at += longest - 1;
  }
}

/** Whether any name may begin with this token: most words of a page end here. */
function isFirst({ bitmap, bitmapBits }: Index, hash: number): boolean {
  const bit = bitOf(hash, bitmapBits);
  return (bitmap[bit >>> 5]! & (1 << (bit & 31))) !== 0;
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
  const { count, hash, gap } = tokens;
  const mask = lengthMask(index, hash[at]!);
  if (mask === 0) return undefined;
  // Hash as far as the longest name goes, and no farther than the next hard gap.
  let reach = 0;
  const wanted = Math.min(most, 32 - Math.clz32(mask));
  for (let phrase = HASH_SEED; reach < wanted && at + reach < count; reach++) {
    if (reach > 0 && gap[at + reach] === GAP_HARD) break;
    phrase = hashPhrase(phrase, hash[at + reach]!);
    prefix[reach] = phrase;
  }
  for (let length = reach; length > 0; length--) {
    if ((mask & (1 << (length - 1))) === 0) continue;
    const found =
      findPhrase(index, finishHash(prefix[length - 1]!), text, tokens, at, length, false) ??
      (length > 1 ? findPlural(index, text, tokens, at, length, prefix[length - 2]!) : undefined);
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
  const last = tokens.stem[at + length - 1]!;
  if (last === 0 || length === MAX_HASHED_TOKENS) return undefined;
  return findPhrase(index, finishHash(hashPhrase(phrase, last)), text, tokens, at, length, true);
}

function lengthMask(index: Index, first: number): number {
  const { firsts, firstSlots } = index;
  const key = first >>> 0;
  let slot = slotOf(first, firstSlots);
  for (let tries = 0; tries < firstSlots; tries++) {
    const mask = firsts[slot * 2 + 1]!;
    if (mask === 0) return 0;
    if (firsts[slot * 2] === key) return mask | 0;
    slot = slot + 1 === firstSlots ? 0 : slot + 1;
  }
  return 0;
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
  const { phrases, phraseSlots } = index;
  const key = phrase >>> 0;
  let best: Found | undefined;
  let slot = slotOf(phrase, phraseSlots);
  for (let tries = 0; tries < phraseSlots; tries++) {
    const entry = phrases[slot * 2 + 1]!;
    if (entry === 0) break;
    if (phrases[slot * 2] === key) {
      const found = compareStored(index, entry - 1, text, tokens, at, length, isPlural);
      if (found && (!best || found.length > best.length)) best = found;
      else if (found && best && found.length === best.length) {
        best = { ...best, end: Math.max(best.end, found.end), records: [...best.records, ...found.records] };
      }
    }
    slot = slot + 1 === phraseSlots ? 0 : slot + 1;
  }
  return best;
}
