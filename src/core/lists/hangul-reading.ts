/**
 * Whether a Hangul form can be the Latin name beside it. Lists misprint Hangul; a wrong syllable is somebody else's name,
 * so a form that does not read as any of the entry's Latin names is not taken.
 */

const INITIALS = [
  'g k',
  'kk gg',
  'n',
  'd t',
  'tt dd',
  'r l',
  'm',
  'b p',
  'pp',
  's',
  'ss',
  '',
  'j ch',
  'jj',
  'ch',
  'k',
  't',
  'p',
  'h',
];
const VOWELS = [
  'a ar',
  'ae',
  'ya',
  'yae',
  'o eo u',
  'e',
  'yo yeo you yu',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u oo ou',
  'wo',
  'we',
  'wi',
  'yu',
  'u eu',
  'ui y i ee',
  'i ee',
];
const FINALS = [
  '',
  'k g',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'l',
  'l',
  'l',
  'l',
  'l',
  'm',
  'p b',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
];

/** A syllable of which `u` is a usual spelling in the south (Chul, Hyuk, Jung); never before n, where it is another syllable. */
const MAY_BE_U = new Set([1, 8, 21]);

export function readsAs(hangul: string, latin: readonly string[]): boolean {
  const syllables = [...hangul.replace(/\s/gu, '').normalize('NFC')];
  if (syllables.some((char) => !/[\uac00-\ud7a3]/u.test(char))) return true;
  const pattern = new RegExp(`^${syllables.map(patternOf).join('')}$`);
  return latin.some((name) => pattern.test(name.toLowerCase().replace(/[^a-z]/g, '')));
}

function patternOf(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00;
  const initial = Math.floor(code / 588);
  const vowel = Math.floor((code % 588) / 28);
  const final = code % 28;
  const vowels = VOWELS[vowel]!.split(' ').filter(
    (spelling) =>
      MAY_BE_U.has(final) || !((vowel === 4 && spelling === 'u') || (vowel === 6 && spelling === 'yu')),
  );
  // A silent initial, and r and l that fall away or stand for n.
  const initials = [...INITIALS[initial]!.split(' '), ...(initial === 5 ? ['n', ''] : [])];
  return `(?:${initials.join('|')})(?:${vowels.join('|')})(?:${FINALS[final]!.split(' ').join('|')})h?`;
}
