/**
 * The English catalogue, for the command line and the tests. Never in a bundle of the extension: its pages read words.en.json,
 * and a page of the web gets only what its card says.
 */

import browse from '../../locales/en/browse.json';
import card from '../../locales/en/card.json';
import entry from '../../locales/en/entry.json';
import exchange from '../../locales/en/exchange.json';
import lexicon from '../../locales/en/lexicon.json';
import library from '../../locales/en/library.json';
import outside from '../../locales/en/outside.json';
import panel from '../../locales/en/panel.json';
import passages from '../../locales/en/passages.json';
import popup from '../../locales/en/popup.json';
import reading from '../../locales/en/reading.json';
import settings from '../../locales/en/settings.json';
import shared from '../../locales/en/shared.json';
import sites from '../../locales/en/sites.json';
import watchlist from '../../locales/en/watchlist.json';
import welcome from '../../locales/en/welcome.json';
import { openWords } from './words.ts';

export const ENGLISH_SENTENCES = {
  ...browse,
  ...card,
  ...entry,
  ...exchange,
  ...lexicon,
  ...library,
  ...outside,
  ...panel,
  ...passages,
  ...popup,
  ...reading,
  ...settings,
  ...shared,
  ...sites,
  ...watchlist,
  ...welcome,
};

export const ENGLISH = openWords('en', ENGLISH_SENTENCES);
