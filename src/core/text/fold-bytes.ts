/** What the build puts behind `sidelight:fold-table`: the table as bytes, base64. */
import { encodeBytes } from './base64.ts';
import { foldUnit } from './fold-rules.ts';
import { finishHash, HASH_SEED, hashUnit } from './hash.ts';
import { BLOCK, BLOCKS, wordFor } from './word-units.ts';

/** u32 hash of the rest; i16[BLOCKS] where the words of each block begin, counted from here; words. Blocks that are alike are written once. */
export function writeFoldTable(): ArrayBuffer {
  const starts: number[] = [];
  const words: number[] = [];
  const known = new Map<string, number>();
  for (let first = 0; first < BLOCKS * BLOCK; first += BLOCK) {
    const block = Array.from({ length: BLOCK }, (_, low) => wordFor(first + low, foldUnit(first + low)));
    const key = block.join();
    let start = known.get(key);
    if (start === undefined) {
      start = BLOCKS + words.length;
      known.set(key, start);
      words.push(...block);
    }
    starts.push(start);
  }
  const body = Uint16Array.from([...starts, ...words]);
  const bytes = new ArrayBuffer(4 + body.byteLength);
  new Uint16Array(bytes, 4).set(body);
  new Uint32Array(bytes, 0, 1)[0] = finishHash(body.reduce(hashUnit, HASH_SEED));
  return bytes;
}

export const foldBytes = encodeBytes(writeFoldTable());
