/** End of the piece that begins with a SLOW unit: a surrogate pair, one syllable in jamo, or the unit itself. */
export function slowPieceEnd(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if (code >= 0xd800 && code <= 0xdbff) {
    const next = text.charCodeAt(position + 1);
    return next >= 0xdc00 && next <= 0xdfff ? position + 2 : position + 1;
  }
  if (code >= 0x1100 && code <= 0x115f) {
    let end = position + 1;
    if (isJamo(text.charCodeAt(end), 0x1160, 0x11a7)) {
      end++;
      if (isJamo(text.charCodeAt(end), 0x11a8, 0x11ff)) end++;
    }
    return end;
  }
  return position + 1;
}

const isJamo = (code: number, from: number, to: number) => code >= from && code <= to;
