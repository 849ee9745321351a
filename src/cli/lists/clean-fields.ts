/** What is kept of a field: days, years, and sentences without the numbers of passports, accounts and telephones. */

/** The ISO day at the beginning of a text, or `2.3.2016`, or `10/29/2020`; undefined for anything else. */
export function isoDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim());
  if (iso) return iso[0];
  const european = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\.?$/.exec(text.trim());
  if (european) return [european[3], two(european[2]!), two(european[1]!)].join('-');
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  return american ? [american[3], two(american[1]!), two(american[2]!)].join('-') : undefined;
}

const two = (part: string) => part.padStart(2, '0');

/** Years of birth in a text; whatever else a birth date holds is not kept. */
export function yearsIn(text: string): string[] {
  return text.match(/\b(?:18|19|20)\d{2}\b/g) ?? [];
}

/** Addresses for mail and every number of six digits or more are gone. */
export function withoutNumbers(text: string): string {
  return text
    .replace(/\S+@\S+/g, '')
    .replace(/\b[A-Z]{0,3}\d[\d\s-]{5,}\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
