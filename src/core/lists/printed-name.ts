/** A name as a list prints it -> the forms it holds, and the way a newspaper would write each. */
import type { ListedName } from './listed-entry.ts';

const CJK = /[\p{Script=Han}\p{Script=Hangul}]/u;

/**
 * `Jin Tiesan (金铁三)`, `Daedong Credit Bank (DCB)`, `KIM Kwang Yon 김광연`, `"KOMID"`: each form by itself. What
 * refers to another entry is no name of this one.
 */
export function formsOf(name: ListedName): ListedName[] {
  const text = tidy(name.text);
  const bracket = /^(.+?)\s*\(([^()]+)\)$/u.exec(text);
  if (bracket) {
    const [, before = '', inside = ''] = bracket;
    // `SECOND ACADEMY OF NATURAL SCIENCES (KPE.018)` points to another entry, which has that name.
    if (/^[A-Z]{2,3}\.\d+$/i.test(inside)) return [];
    const given = inside.replace(/^alias(?:es)?:\s*/i, '').split(/\s*[,;]\s*/u);
    if (given.every((part) => CJK.test(part) || isAcronym(part))) {
      const inner = given.map((part): ListedName => {
        const type = isAcronym(part) ? 'acronym' : name.type === 'name' ? 'alias' : name.type;
        return { ...name, text: part, type };
      });
      return [...formsOf({ ...name, text: before }), ...inner];
    }
  }
  const native = /^(\P{Script=Hangul}+?)\s+([\p{Script=Hangul} ]+)$/u.exec(text);
  if (native) {
    return [
      { ...name, text: native[1]! },
      { ...name, text: native[2]!, type: 'alias' },
    ];
  }
  if (text === '') return [];
  const type = name.type === 'alias' && isAcronym(text) ? 'acronym' : name.type;
  return [{ ...name, text, type }];
}

function isAcronym(text: string): boolean {
  return /^[A-Z]{2,6}$/.test(text);
}

/** Straight apostrophes, single spaces, no quotation marks around it. */
export function tidy(text: string): string {
  return text
    .replace(/[’‘ʼ`]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^["“”']+(.*?)["“”']+$/u, '$1')
    .replace(/\s+([-,])\s*(?=\p{L})/gu, '$1')
    .replace(/- +/gu, '-')
    .trim();
}

/** `KIM, Yong-Chol` -> `Kim Yong-chol`; `KOLCHANOV, Vasili` -> `Vasili Kolchanov`, which is how a newspaper writes it. */
export function personName(text: string, isEastAsian: boolean): string {
  const [family, given, ...rest] = tidy(text).split(/\s*,\s*/u);
  if (family && given && rest.length === 0) {
    return isEastAsian ? `${capital(family)} ${asGiven(given)}` : `${asGiven(given)} ${capital(family)}`;
  }
  return tidy(text)
    .split(' ')
    .map((part, index) => (index === 0 || !isEastAsian ? capital(part) : asGiven(part)))
    .join(' ');
}

/** `HO-JIN` and `Ho-Jin` -> `Ho-jin`; a space stays a space. */
function asGiven(text: string): string {
  return text.split(' ').map(capital).join(' ');
}

function capital(word: string): string {
  if (CJK.test(word)) return word;
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

const SMALL = new Set(['of', 'and', 'the', 'for', 'in', 'on']);
const KEPT = new Set(
  'JV JVC LLC OOO PTE PTY CC KPA DPRK DPRKN SIA II III HKG PLC DCB WT CK SPG SA'.split(' '),
);
const FORMS: Record<string, string> = { PTE: 'Pte', PTY: 'Pty', CO: 'Co', LTD: 'Ltd' };

/** `KOREA RYONBONG GENERAL CORPORATION` -> `Korea Ryonbong General Corporation`; mixed case stays as the list has it. */
export function bodyName(text: string): string {
  const clean = tidy(text);
  if (CJK.test(clean)) return clean;
  // In a name of mixed case only whole words of capitals are shouted: `Dongbang BANK`.
  const isMixed = /\p{Ll}/u.test(clean);
  if (isAcronym(clean)) return clean;
  return clean
    .split(' ')
    .map((word, index) => {
      const letters = word.replace(/[^A-Z]/g, '');
      if (isMixed && (/\p{Ll}/u.test(word) || (letters.length < 4 && !FORMS[letters]))) return word;
      if (/^\d+[A-Z]{2}$/.test(word)) return word.toLowerCase();
      if (FORMS[letters]) return word.replace(letters, FORMS[letters]!);
      if (KEPT.has(letters) || !/[AEIOUY]/.test(letters)) return word;
      if (index > 0 && SMALL.has(word.toLowerCase())) return word.toLowerCase();
      return word
        .toLowerCase()
        .replace(/(^|[-/(])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
    })
    .join(' ');
}

/** `CHON MYONG 1` -> `Chon Myong 1`. */
export function shipName(text: string): string {
  const clean = tidy(text);
  if (/\p{Ll}/u.test(clean)) return clean;
  return clean
    .split(' ')
    .map((word) => (/^(?:JH|JW|No\.?)$/.test(word) ? word : capital(word)))
    .join(' ');
}
