/** Days as the lists and the reader have them, `YYYY-MM-DD`. */

/** Whether a copy of a list is older than twelve months on a day. */
export function isOldCopy(copy: string, today: string): boolean {
  const [year, rest] = [today.slice(0, 4), today.slice(4)];
  return copy < `${Number(year) - 1}${rest}`;
}
