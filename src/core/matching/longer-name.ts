/**
 * A listed name may stand inside a longer personal name: "Kim Song" in "Kim Song-chol". Then it is somebody else.
 */

/** A romanised Korean syllable: the second half of most given names. */
const SYLLABLE =
  /^(?:kk|k|g|n|tt|t|d|r|l|m|pp|p|b|ss|s|jj|j|ch|h)?(?:yae|yeo|wae|yae|ae|ya|eo|ye|oe|wa|we|wi|yo|yu|eu|ui|oo|ee|a|e|o|u|i)(?:ng|k|g|n|l|m|p|b|t|h)?$/i;

/** Words that follow a name with a hyphen and are no part of it. */
const JOINED_WORDS =
  /^(?:led|era|style|run|backed|owned|linked|controlled|born|based|ism|ist|like|made|watch)$/i;

/** Whether a person's name found at [start, end) goes on beyond it. */
export function isInsideLongerName(text: string, start: number, end: number): boolean {
  return goesOnAfter(text, start, end) || beginsBefore(text, start) || isGivenName(text, start, end);
}

function goesOnAfter(text: string, start: number, end: number): boolean {
  const after = /^([-‐‑ \u00a0])(\p{L}+)/u.exec(text.slice(end, end + 24));
  if (!after) return false;
  const [, gap = '', word = ''] = after;
  if (JOINED_WORDS.test(word)) return false;
  const isHyphen = gap !== ' ' && gap !== '\u00a0';
  if (isHyphen) return SYLLABLE.test(word);
  // With a space only a capital shows a name; three parts are a whole Korean name already.
  const parts = text.slice(start, end).split(/[-‐‑\s]+/u).length;
  return parts < 3 && /^\p{Lu}/u.test(word) && SYLLABLE.test(word) && word.length > 1;
}

/** "Jong-Kim Chol": a name and a hyphen right before. "pre-Kim Jong-un" is no name. */
function beginsBefore(text: string, start: number): boolean {
  return /\p{Lu}\p{L}*[-‐‑]$/u.test(text.slice(Math.max(0, start - 24), start));
}

/** "Kang Ju-hyok": a hyphen and a small letter make a given name, whose surname stands before it. */
function isGivenName(text: string, start: number, end: number): boolean {
  if (!/^\p{Lu}\p{Ll}+[-‐‑]\p{Ll}+$/u.test(text.slice(start, end))) return false;
  const before = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 8), start));
  return before !== null && SYLLABLE.test(before[1]!);
}
