/**
 * The English catalogue, for the command line and the tests. Never in a bundle of the extension: its pages read words.en.json,
 * and a page of the web gets only what its card says.
 */
import exchange from '../../locales/en/exchange.json';
import panel from '../../locales/en/panel.json';
import settings from '../../locales/en/settings.json';
import shared from '../../locales/en/shared.json';
import welcome from '../../locales/en/welcome.json';
import { openWords } from './words.ts';

export const ENGLISH_SENTENCES = { ...exchange, ...panel, ...settings, ...shared, ...welcome };

export const ENGLISH = openWords('en', ENGLISH_SENTENCES);
