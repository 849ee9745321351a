/** Which lengths names have that begin with a token: a table of hashes, of which each slot is one word. */
import { numberBitsOf, slotOf, slotsFor } from './index-format.ts';

export interface FirstSlots {
  /** A slot each: low bits number of a mask + 1, the others bits of the hash; 0 is empty. */
  firsts: Uint32Array;
  /** Lengths in tokens, a bit each. */
  masks: Uint32Array;
  /** How many low bits of a slot hold the number of its mask. */
  maskBits: number;
}

/**
 * A slot for each first token. Two that a slot cannot tell apart, as it holds a part of the hash, get the lengths of both: what is
 * looked up in vain costs a moment, what is not looked up would be missed.
 * @param firsts hash of a first token -> mask of the lengths of the names that begin with it
 */
export function firstSlotsOf(firsts: ReadonlyMap<number, number>): FirstSlots {
  const size = slotsFor(firsts.size);
  const follow = (slot: number) => (slot + 1 === size ? 0 : slot + 1);
  // How many masks there are is known when they are joined, and what is joined when it is known how many there are.
  for (let maskBits = numberBitsOf(new Set(firsts.values()).size); ; maskBits++) {
    const slots = new Uint32Array(size);
    const lengths = new Uint32Array(size);
    for (const [hash, mask] of firsts) {
      const part = (hash << maskBits) >>> 0;
      let slot = slotOf(hash, size);
      while (lengths[slot] !== 0 && slots[slot] !== part) slot = follow(slot);
      slots[slot] = part;
      lengths[slot]! |= mask;
    }
    const masks = Uint32Array.from(new Set(lengths.filter((mask) => mask !== 0)));
    if (numberBitsOf(masks.length) > maskBits) continue;
    const numbers = new Map([...masks].map((mask, number) => [mask, number + 1]));
    lengths.forEach((mask, slot) => {
      if (mask !== 0) slots[slot]! |= numbers.get(mask)!;
    });
    return { firsts: slots, masks, maskBits };
  }
}

/** The lengths of the names that begin with a token of this hash, and perhaps more; 0 where none does. */
export function lengthsFrom({ firsts, masks, maskBits }: FirstSlots, first: number): number {
  const size = firsts.length;
  let slot = slotOf(first, size);
  for (let tries = 0; tries < size; tries++) {
    const value = firsts[slot]!;
    if (value === 0) return 0;
    if ((value ^ (first << maskBits)) >>> maskBits === 0)
      return masks[(value & ((1 << maskBits) - 1)) - 1]! | 0;
    slot = slot + 1 === size ? 0 : slot + 1;
  }
  return 0;
}
