/** Days as the lists and the reader have them, `YYYY-MM-DD`. */

/** Whether a copy of a list is older than twelve months on a day. */
export function isOldCopy(copy: string, today: string): boolean {
  const [year, rest] = [today.slice(0, 4), today.slice(4)];
  return copy < `${Number(year) - 1}${rest}`;
}

/** The reader's own day as `YYYY-MM-DD`. */
export function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
