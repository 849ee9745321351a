/**
 * How far a list's name for a body may be trusted to mean it. In doubt a name is weak: it then counts only where the
 * article speaks of the country too. An editor may raise it after `collisions`.
 */

/** Words that thousands of companies and offices share, and English words that happen to look Korean. */
const SHARED = new Set(
  (
    'korea korean dprk north south pyongyang democratic people peoples republic party workers kong hong china chinese ' +
    'bank banking credit commercial development joint venture operation company corporation general group limited trade ' +
    'trading trdg export import international economics economic exchange foreign central office bureau division department ' +
    'ministry minister committee commission command force forces army military security defence defense national state ' +
    'academy natural sciences science space technology technical industry industrial industries machine machinery equipment ' +
    'ship shipping ships marine maritime ocean oil bunkering management agency administration construction project projects ' +
    'insurance finance financial electronics electronic computer center centre services global star silver moon sun dawn ' +
    'union unity energy mining zinc iron steel chemical chemicals building external overseas land sea line lines rocket ' +
    'good siblings always smooth lucky liberty bridge leader first brilliance gorgeous nation new golden sino asia ' +
    'logistics freight forwarding world material materials metal metallic network internet house agricultural labor marina ' +
    'organization guidance propaganda agitation planning affairs supply supplies unit research institute art studio namibia ' +
    'russian eastern expo exhibition hana ring hotel image mine line wine one time game moon soon noon king song ' +
    'shanghai weihai dandong dalian beijing liaoning yanbian yanji qingdao singapore taiwan vietnam bangkok hongkong polish royal ' +
    'partners transatlantic holdings petroleum romantic cyber team'
  ).split(' '),
);

const SYLLABLES =
  /^(?:(?:kk|k|g|n|tt|t|d|r|l|m|pp|p|b|ss|s|jj|j|ch|h)?(?:yae|yeo|wae|ae|ya|eo|ye|oe|wa|we|wi|yo|yu|eu|ui|oo|ee|ou|a|e|o|u|i|y)(?:ng|k|g|n|l|m|p|b|t|h)?){2,}$/;

/** A word that reads as two Korean syllables or more and is nobody's everyday word: Ryonbong, Kwangson. */
function isKoreanProperName(word: string): boolean {
  const plain = word.toLowerCase().replace(/'/g, '');
  return plain.length >= 5 && !SHARED.has(plain) && SYLLABLES.test(plain);
}

/** A word of no dictionary we know: Zhicheng, Hongxiang, Bluenoroff. */
function isRare(word: string): boolean {
  const plain = word.toLowerCase();
  return plain.length >= 5 && !SHARED.has(plain) && /^[a-z]+$/.test(plain);
}

export function bodyStrength(text: string): 'strong' | 'weak' {
  if (/\p{Script=Hangul}/u.test(text)) {
    return text.replace(/\s/gu, '').length >= 7 ? 'strong' : 'weak';
  }
  if (/\p{Script=Han}/u.test(text)) return text.length >= 8 ? 'strong' : 'weak';
  // The country's or the party's own name in full leaves no doubt.
  if (/Democratic People's Republic of Korea|Workers' Party of Korea|Korean People's Army/.test(text))
    return 'strong';
  const words = wordsOf(text);
  if (words.length < 3) return 'weak';
  const proper = words.filter(isKoreanProperName);
  // `Taejin Trading Company` could stand in any Korean town.
  const isTrader = words.some((word) => /^(?:trading|trade|shipping)$/i.test(word));
  const isShort =
    proper.every(({ length }) => length <= 6) &&
    !words.some((word) => /^(?:korean?|chos[ou]n|dprk)$/i.test(word));
  if (proper.length > 0) return isTrader && isShort ? 'weak' : 'strong';
  // Two rare words make a name that nobody else has: Dandong Zhicheng Metallic Material.
  return words.filter((word) => isRare(word) && word.length > 5).length >= 2 && words.length >= 4
    ? 'strong'
    : 'weak';
}

/** Whether a name holds a word of its own. One made of everybody's words must stand near the country. */
export function hasOwnWord(text: string): boolean {
  return wordsOf(text).some((word) => isKoreanProperName(word) || isRare(word));
}

/** Whether every word of a Latin name is one that many have: Foreign Trade Bank. */
export function isOfSharedWords(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.every((word) => SHARED.has(word.toLowerCase()));
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\-/().,&]+/u).filter(Boolean);
}
