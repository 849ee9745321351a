/** Dates as a reader reads them. ISO days in, words out. */

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2016-03-02` -> `2 March 2016`; anything else stays as it is. */
export function longDate(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return day;
  return `${Number(match[3])} ${MONTHS[Number(match[2]) - 1]} ${match[1]}`;
}

/** `2021-07-01` -> `July 2021`. */
export function monthOf(day: string): string {
  const match = /^(\d{4})-(\d{2})/.exec(day);
  return match ? `${MONTHS[Number(match[2]) - 1]} ${match[1]}` : day;
}

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
