/** The words of the interface, in the language that the reader chose. */
import { DEFAULT_SETTINGS } from '../core/settings/settings.ts';
import { cardSentences } from '../core/words/card-sentences.ts';
import { type Locale, localeFor } from '../core/words/locales.ts';
import type { Sentences } from '../core/words/sentence.ts';
import { type CardWords, openWords, type Words } from '../core/words/words.ts';
import { browser } from './browser.ts';
import { followSettings, readSettings } from './settings.ts';

/** Packaged catalogues that were read, for as long as this page or the background lives. */
const catalogues = new Map<Locale, Promise<Sentences>>();

export async function readWords(): Promise<Words> {
  const { locale, sentences } = await readCatalogue();
  return openWords(locale, sentences);
}

/** What goes to a page with its first card. */
export async function readCardWords(): Promise<CardWords> {
  const { locale, sentences } = await readCatalogue();
  return { locale, sentences: cardSentences(sentences) };
}

async function readCatalogue(): Promise<CardWords> {
  // In a profile so broken that no setting can be read, what is to be said is that.
  const { language } = await readSettings().catch(() => DEFAULT_SETTINGS);
  const locale = localeFor(language, browser.i18n.getUILanguage());
  return { locale, sentences: await catalogueOf(locale) };
}

/** What a script on a page says: the sentences whose keys begin so. */
export async function readSentences(start: string): Promise<CardWords> {
  const { locale, sentences } = await readCatalogue();
  const wanted = Object.entries(sentences).filter(([key]) => key.startsWith(start));
  return { locale, sentences: Object.fromEntries(wanted) };
}

/** Hands over the words, now and whenever the reader has chosen another language, for as long as this page is there. */
export async function followWords(follow: (words: Words) => void | Promise<void>): Promise<void> {
  let language: string | undefined;
  let turn = Promise.resolve();
  await followSettings(
    (settings) => {
      if (settings.language === language) return;
      language = settings.language;
      turn = turn.then(async () => follow(await readWords()));
    },
    { signal: new AbortController().signal },
  ).catch(() => {
    turn = turn.then(async () => follow(await readWords()));
  });
  await turn;
}

function catalogueOf(locale: Locale): Promise<Sentences> {
  const known = catalogues.get(locale);
  if (known) return known;
  const read: Promise<Sentences> = fetch(browser.runtime.getURL(`words.${locale}.json`)).then((response) =>
    response.json(),
  );
  catalogues.set(locale, read);
  read.catch(() => catalogues.delete(locale));
  return read;
}
