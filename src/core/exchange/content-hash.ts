/** A short name for some text: to tell values apart, and to name files by. No protection against somebody who wants two to be alike. */
import { hashText } from '../text/hash.ts';

/** 64 bits, 16 hexadecimal digits. */
export function contentHash(text: string): string {
  return hex(hashText(text)) + hex(hashText(`\u0000${text}`));
}

function hex(hash: number): string {
  return hash.toString(16).padStart(8, '0');
}
