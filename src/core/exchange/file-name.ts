/** Names of files that every system takes, and that stay the same from one export to the next. */
import { articleKey } from '../library/address.ts';
import { dayOf } from '../text/day-of.ts';
import type { Article } from './articles.ts';
import { contentHash } from './content-hash.ts';

/** In letters: in UTF-8 a file system's 255 bytes hold 85 Hangul syllables. */
const MOST_LETTERS = 60;

/** `news-example tanker-held-in-rason 1f3a9c02ab`: made of the address alone, since a title changes. */
export function articleFileName({ id, page }: Article): string {
  const [host, ...path] = articleKey(page.url).split(/[?#]/, 1)[0]!.split('/');
  const last = path.filter(Boolean).at(-1) ?? '';
  return [slug(host ?? ''), slug(decoded(last)), id].filter(Boolean).join(' ');
}

/** `sidelight-ocean-star`, whatever an import calls its entities. */
export function entityFileName(id: string): string {
  const isPlain = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= MOST_LETTERS;
  return isPlain
    ? `sidelight-${id}`
    : ['sidelight', slug(id), contentHash(id).slice(0, 10)].filter(Boolean).join('-');
}

/** `2026-11-22T18-42-45+0900`: the reader's own clock, and how far it is from Greenwich, as an hour comes twice when summer ends. @param time ISO */
export function fileTime(time: string): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join('-');
  const ahead = -date.getTimezoneOffset();
  const offset = Math.abs(ahead);
  return `${dayOf(time)}T${clock}${ahead < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}${two(offset % 60)}`;
}

/** Letters and digits with single hyphens between: nothing that a path, a link or Windows has another use for. */
function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...words.join('-')].slice(0, MOST_LETTERS).join('').replace(/-$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
