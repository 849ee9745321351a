/** Which names of an entry the lexicon takes, and how strong each may be. */

import { nameKey } from './fold-name.ts';
import { readsAs } from './hangul-reading.ts';
import type { ListedEntry, ListedName } from './listed-entry.ts';
import { bodyStrength } from './name-strength.ts';
import { bodyName, formsOf, personName, shipName } from './printed-name.ts';

export interface TakenName extends ListedName {
  strength: 'strong' | 'weak';
  exact?: true;
  /** As the list prints it. */
  printed: string;
}

export interface LeftOut {
  text: string;
  why: string;
}

const HANGUL = /\p{Script=Hangul}/u;
const EAST_ASIA = /korea|china|taiwan|hong kong|dprk/i;
const FAMILY =
  /^(?:kim|ri|li|pak|park|choe|ch'oe|jo|cho|jong|cho'ng|kang|jang|chang|djang|yun|im|rim|han|o|so|sin|kwon|hwang|an|song|ryu|yu|hong|jon|ko|mun|son|pae|paek|ho|ho'|no|sim|kwak|cha|ch'a|chu|ju|ku|min|ra|ryom|ryo'm|ryang|pyon|kil|hyon|ji|chi|u|pang|thae|wang|tsang|huang|chen|sun|tian|lai|tan|yo'n)$/i;

/** Korean and Chinese family names come first; a list prints `SAHIN, Huseyin` the same way as `KIM, Chol`. */
function isEastAsian({ names, countries }: Pick<ListedEntry, 'names' | 'countries'>): boolean {
  if (countries.some((country) => EAST_ASIA.test(country))) return true;
  const [first] = names[0]?.text.split(/[\s,]+/u) ?? [];
  return FAMILY.test(first ?? '');
}

export function namesOf(entry: ListedEntry): { taken: TakenName[]; left: LeftOut[] } {
  const taken = new Map<string, TakenName>();
  const left: LeftOut[] = [];
  const eastAsian = isEastAsian(entry);
  const forms = entry.names.flatMap(formsOf);
  const latin = forms.filter(({ text }) => !HANGUL.test(text)).map(({ text }) => text);
  for (const form of forms) {
    const text = newspaperForm(entry, form.text, familyFirst(form.text, eastAsian));
    const why = reasonAgainst(entry, form, text, latin);
    if (why) {
      left.push({ text, why });
      continue;
    }
    const key = nameKey(text);
    if (key === '' || taken.has(key)) continue;
    const strength = entry.kind === 'Body' && form.type !== 'acronym' ? bodyStrength(text) : 'weak';
    const exact = form.type === 'acronym' ? ({ exact: true } as const) : {};
    taken.set(key, {
      ...form,
      printed: form.text,
      text,
      type: entry.kind === 'Body' ? form.type : notAcronym(form),
      strength,
      ...exact,
    });
  }
  return { taken: [...taken.values()], left };
}

/** Of `DAVID, Andoson`, alias of a Korean, each name says for itself whether its family name comes first. */
function familyFirst(text: string, eastAsian: boolean): boolean {
  const [family, given] = text.split(/\s*,\s*/u);
  return given === undefined ? eastAsian : FAMILY.test(family ?? '');
}

function notAcronym({ type }: ListedName): ListedName['type'] {
  return type === 'acronym' ? 'alias' : type;
}

function newspaperForm(entry: ListedEntry, text: string, eastAsian: boolean): string {
  if (entry.kind === 'Person') return personName(text, eastAsian);
  return entry.kind === 'Body' ? bodyName(text) : shipName(text);
}

/** Why a name is not taken; the editor is told. */
function reasonAgainst(
  { kind }: ListedEntry,
  { text: printed }: ListedName,
  text: string,
  latin: readonly string[],
): string | undefined {
  // A body's Hangul is a translation and reads as nothing.
  if (kind === 'Person' && HANGUL.test(printed) && !readsAs(printed, latin))
    return 'its Hangul does not read as the Latin name';
  if (kind === 'Person') {
    if (HANGUL.test(text)) {
      return text.replace(/\s/gu, '').length < 3 ? 'two syllables are too common a name' : undefined;
    }
    if (!/\p{Script=Han}/u.test(text) && !/[\s·]/u.test(text)) return 'one word never identifies a person';
  }
  if (/["“”:;]/u.test(text)) return 'it holds a sign that parts names';
  if (/^care of /i.test(text)) return 'an address, not a name';
  return undefined;
}
