/** Days, months and years as they are asked for: `2026-06-01`, `2026-06`, `2026`. */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The ISO time at which it begins on the reader's own clock; undefined where there is no such day. */
export function dateFrom(written: string): string | undefined {
  const match = DATE.exec(written);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(year, month - 1, day);
  // A 31st of June would be the 1st of July, and the year 26 would be 1926.
  if (date.getFullYear() !== year || date.getMonth() !== month - 1 || date.getDate() !== day)
    return undefined;
  return date.toISOString();
}

/** `2026-12` -> `2027-01` */
export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
