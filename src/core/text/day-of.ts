/** Days on the reader's own clock: what is stored has the time of Greenwich. */

/** `2026-06-01`. @param time ISO */
export function dayOf(time: string): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const monthOf = (time: string) => dayOf(time).slice(0, 7);
