/** Text for a field that ends with its line: control signs and line ends of every kind are a space, as are several spaces. */
import { wellFormed } from './well-formed.ts';

export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
