/** The script a name is written in: the first of these that it holds. */

const SCRIPTS = [
  ['Hangul', /\p{Script=Hangul}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Han', /\p{Script=Han}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Latin', /\p{Script=Latin}/u],
] as const;

export type Script = (typeof SCRIPTS)[number][0] | 'other';

/** `other` where it holds none of them. */
export function scriptOf(text: string): Script {
  return SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
