/** Scripts that put no space between words: each unit is a token of its own. So is `&`. `unit` is folded. */
export function isUnspaced(unit: number): boolean {
  if (unit < FIRST_UNSPACED) return unit === 0x26;
  return (
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0x0e00 && unit <= 0x0eff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff) ||
    (unit >= 0x31f0 && unit <= 0x31ff) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/** Before it, every letter is of a script with spaces. */
export const FIRST_UNSPACED = 0x0e00;
