/** Names of an entry -> `names:` of a seed. */
import type { ListedEntry } from './listed-entry.ts';
import { hasOwnWord } from './name-strength.ts';
import { namesOf, type TakenName } from './taken-names.ts';

/** What must be on the page for a weak name of a body: the country, which proves no person but helps a body. */
const COUNTRY_NEEDS = ['North Korea', 'North Korean', 'DPRK', 'Pyongyang', '북한'];

export type YamlMap = Record<string, unknown>;

export function seedNames(entry: ListedEntry, source: string): YamlMap[] {
  return namesOf(entry).taken.map((name) => seedName(name, entry, source));
}

export function seedName(name: TakenName, entry: ListedEntry, source: string): YamlMap {
  const { text, type, strength, quality, exact } = name;
  const needs = needsOf(name, entry);
  const example = exampleOf(name, entry.kind === 'Person');
  return {
    text,
    type,
    strength,
    ...(quality ? { quality } : {}),
    ...(exact ? { case: 'exact' } : {}),
    ...(needs.length > 0 ? { needs } : {}),
    ...(needs.length > 0 && entry.kind === 'Body' && withinOf(name) === 'block' ? { within: 'block' } : {}),
    ...(example ? { examples: { ignore: [example] } } : {}),
    source,
  };
}

function needsOf({ text, strength, type }: TakenName, entry: ListedEntry): string[] {
  if (strength === 'strong') return [];
  if (entry.kind === 'Vessel') return entry.imo ? [entry.imo] : [];
  if (entry.kind !== 'Body') return [];
  if (/\p{Script=Hangul}|\p{Script=Han}/u.test(text)) return ['북한', '朝鲜', '朝鮮'];
  // Letters, or one word: the country is not enough, a full name must be there.
  if (type === 'acronym' || !/\s/.test(text)) return fullNames(entry, text);
  // A word inside the name itself is no support.
  return COUNTRY_NEEDS.filter((word) => !text.includes(word));
}

function fullNames(entry: ListedEntry, except: string): string[] {
  const full = namesOf(entry).taken.filter(
    ({ text, type }) => text !== except && type !== 'acronym' && /\s/.test(text),
  );
  const names = full.slice(0, 3).map(({ text }) => text);
  // A body that the list knows by one word only can lean on nothing but the country.
  return names.length > 0 ? names : COUNTRY_NEEDS;
}

/** Two words, or words that everybody has, may mean something else; they must stand near the country. */
function withinOf({ text, type }: TakenName): 'block' | 'article' {
  if (type === 'acronym') return 'article';
  return text.split(/\s+/u).length < 3 || !hasOwnWord(text) ? 'block' : 'article';
}

/** A sentence with a Han or Hangul name, or most of one, that means somebody or something else. */
function exampleOf({ text, strength }: TakenName, isPerson: boolean): string | undefined {
  const isHangul = /\p{Script=Hangul}/u.test(text);
  if (!isHangul && !/\p{Script=Han}/u.test(text)) return undefined;
  const part = [...text].slice(0, 4).join('').trim();
  if (isHangul) {
    if (isPerson) return `${text} 선수가 결승골을 넣었다.`;
    return strength === 'strong' ? `${part} 역사를 다룬 책이 나왔다.` : `${text} 간판이 걸렸다.`;
  }
  return isPerson ? `${text}在超市买了一条鱼。` : `${part}的船停在港口。`;
}
