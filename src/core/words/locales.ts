/** The languages of the interface. */

export const LOCALES = ['en', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];
/** What the reader chose; `browser` is that of the browser itself. */
export type Language = 'browser' | Locale;

/** @param browserLanguage a BCP 47 tag, "ko-KR"; English where there is no such catalogue */
export function localeFor(language: Language, browserLanguage: string): Locale {
  const wanted = language === 'browser' ? browserLanguage.split('-')[0] : language;
  return LOCALES.find((locale) => locale === wanted) ?? 'en';
}

/** Languages that are written from right to left; we have none of them yet. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}
