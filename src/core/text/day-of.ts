/** Days on the reader's own clock: what is stored has the time of Greenwich. */

/** `2026-06-01` */
export function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day of a time. @param time ISO */
export const dayOf = (time: string) => isoDay(new Date(time));
