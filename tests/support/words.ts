/** The words of a language as the extension packs them, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/core/words/locales.ts';
import type { Sentence } from '../../src/core/words/sentence.ts';
import { openWords } from '../../src/core/words/words.ts';

export const locales = fileURLToPath(new URL('../../src/locales/', import.meta.url));

export const surfacesOf = (locale: string) => readdirSync(`${locales}${locale}`).sort();

export function sentencesIn(locale: string, file: string): Record<string, Sentence> {
  return JSON.parse(readFileSync(`${locales}${locale}/${file}`, 'utf8'));
}

/** All of them, as a build packs them: those of the manifest are the browser's. */
export function sentencesOf(locale: Locale): Record<string, Sentence> {
  const files = surfacesOf(locale).filter((file) => file !== 'manifest.json');
  return Object.assign({}, ...files.map((file) => sentencesIn(locale, file)));
}

export const wordsOf = (locale: Locale) => openWords(locale, sentencesOf(locale));
