/** The day on which the article of a passage was published, as its page states it. */
import type { Passage } from './passage.ts';

const STATED = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?!\d)/;

/** As they were read: all of a library are asked at every key. */
const known = new WeakMap<object, string>();

/** ISO day, of a month or a year the first; empty where the page states none. */
export function publishedDay({ page }: { page: Pick<Passage['page'], 'published'> }): string {
  const day = known.get(page) ?? dayIn(page.published);
  known.set(page, day);
  return day;
}

function dayIn(published: string): string {
  const [, year, month = '01', day = '01'] = STATED.exec(published) ?? [];
  if (year === undefined) return '';
  const written = `${year}-${month}-${day}`;
  if (day <= '28') return written;
  // A 31st of June is none.
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().startsWith(written)
    ? written
    : '';
}
