/** Everything a reader can set, with what holds until then. */
import type { SiteChoices } from '../sites/standing.ts';
import type { Language } from '../words/locales.ts';

export type MarkStyle = 'highlights' | 'elements';
/** As matching knows them (core/matching/resolve.ts). */
export type BackgroundMarks = 'beside-listed' | 'always' | 'never';
export type LinkCards = 'hover' | 'modifier';

export interface Settings extends SiteChoices {
  /** `elements` wraps names in <mark>, which assistive technology can read and pages can trip over. */
  marks: MarkStyle;
  /** Whether a bare surname counts after the full name. */
  shortForms: boolean;
  /** Where bodies that everybody names are marked. The popup lists them anyway. */
  background: BackgroundMarks;
  /** How the card of a name inside a link opens: when the pointer rests on it, or only by a click with a modifier key. */
  links: LinkCards;
  /** Of the interface. */
  language: Language;
}

export const DEFAULT_SETTINGS: Settings = {
  marks: 'highlights',
  shortForms: true,
  background: 'beside-listed',
  links: 'hover',
  language: 'browser',
  offSites: [],
  onSites: [],
  pausedUntil: 0,
};

const isBoolean = (value: unknown) => typeof value === 'boolean';
const isOneOf =
  (...words: string[]) =>
  (value: unknown) =>
    words.includes(value as string);

/** What each setting must look like in storage. Lists of sites are taken apart below. */
const CHECKS: { [K in keyof Settings]: (value: unknown) => boolean } = {
  marks: isOneOf('highlights', 'elements'),
  shortForms: isBoolean,
  background: isOneOf('beside-listed', 'always', 'never'),
  links: isOneOf('hover', 'modifier'),
  language: isOneOf('browser', 'en', 'ko'),
  offSites: Array.isArray,
  onSites: Array.isArray,
  pausedUntil: Number.isFinite,
};

/** What was stored, by whatever version -> settings. What is damaged or unknown is left out: the default holds. */
export function settingsOf(stored: unknown): Settings {
  const settings: Settings & Record<string, unknown> = { ...DEFAULT_SETTINGS };
  if (typeof stored !== 'object' || stored === null) return settings;
  for (const [key, value] of Object.entries(stored)) {
    if (!Object.hasOwn(CHECKS, key) || !CHECKS[key as keyof Settings](value)) continue;
    settings[key] = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : value;
  }
  return settings;
}
