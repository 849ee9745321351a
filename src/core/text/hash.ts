/** 32-bit hashes of the matcher. Fast and good enough to find a name by; what is found is always compared as text. */

export const HASH_SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;
/** PRIME * PRIME_INVERSE = 1, in 32 bits. */
const PRIME_INVERSE = 0x359c449b;

/** FNV-1a step for one folded unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** The hash as it was before its last unit. */
export function unhashUnit(hash: number, unit: number): number {
  return Math.imul(hash, PRIME_INVERSE) ^ unit;
}

/** Joins a token's hash to that of the phrase before it. */
export function hashPhrase(phrase: number, token: number): number {
  let hash = Math.imul(phrase ^ token, 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35);
}

/** Spreads the bits of a finished hash; never 0, which marks an empty slot. */
export function finishHash(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  return h === 0 ? 1 : h;
}

/** @returns unsigned, of the UTF-16 units as they are */
export function hashText(text: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < text.length; index++) hash = hashUnit(hash, text.charCodeAt(index));
  return finishHash(hash) >>> 0;
}
