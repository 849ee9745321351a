/** Days as the seeds' own sentences write them. */

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2016-03-02` -> `2 March 2016`, `2016-12` -> `December 2016`. */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day ? `${day} ` : ''}${MONTHS[(month ?? 1) - 1]} ${year}`;
}
