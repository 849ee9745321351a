/** Everything a reader can set, with what holds until then. */
import type { SiteChoices } from '../sites/standing.ts';
import type { Language } from '../words/locales.ts';
import { KIND_GROUPS, type KindGroup } from './kind-groups.ts';
import { MARK_COLOURS, type MarkColour } from './mark-colours.ts';

export type MarkStyle = 'highlights' | 'elements';
/** As matching knows them (core/matching/resolve.ts). */
export type BackgroundMarks = 'beside-listed' | 'always' | 'never';
export type LinkCards = 'hover' | 'modifier';
export type CardOpening = 'hover' | 'click';

export interface Settings extends SiteChoices {
  /** `elements` wraps names in <mark>, which assistive technology can read and pages can trip over. */
  marks: MarkStyle;
  /** Of all marks: the style of the line carries the meaning. */
  colour: MarkColour;
  /** Whether only names are marked that are found for certain and are on a list. */
  onlyListed: boolean;
  /** Groups of which nothing is marked or listed. */
  unmarkedKinds: KindGroup[];
  /** Whether a bare surname counts after the full name. */
  shortForms: boolean;
  /** Where bodies that everybody names are marked. The popup lists them anyway. */
  background: BackgroundMarks;
  /** How the card of a name inside a link opens: when the pointer rests on it, or only by a click with a modifier key. */
  links: LinkCards;
  /** Of the interface. */
  language: Language;
  /** Whether a card opens when the pointer rests on a name, or by click and key alone. */
  cards: CardOpening;
  /** Whether a button to save it stands beside what is selected. */
  selectionButton: boolean;
  /** Whether pages hear the key that switches a site, where the browser has none for it. */
  switchKey: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  marks: 'highlights',
  colour: 'amber',
  onlyListed: false,
  unmarkedKinds: [],
  shortForms: true,
  background: 'beside-listed',
  links: 'hover',
  language: 'browser',
  cards: 'hover',
  selectionButton: true,
  switchKey: true,
  offSites: [],
  onSites: [],
  pausedUntil: 0,
};

const isBoolean = (value: unknown) => typeof value === 'boolean';
const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown) =>
    words.includes(value as string);

/** What each setting must look like in storage. Lists are taken apart below. */
const CHECKS: { [K in keyof Settings]: (value: unknown) => boolean } = {
  marks: isOneOf('highlights', 'elements'),
  colour: isOneOf(...MARK_COLOURS),
  onlyListed: isBoolean,
  unmarkedKinds: Array.isArray,
  shortForms: isBoolean,
  background: isOneOf('beside-listed', 'always', 'never'),
  links: isOneOf('hover', 'modifier'),
  language: isOneOf('browser', 'en', 'ko'),
  cards: isOneOf('hover', 'click'),
  selectionButton: isBoolean,
  switchKey: isBoolean,
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
  settings.unmarkedKinds = KIND_GROUPS.filter((group) => settings.unmarkedKinds.includes(group));
  return settings;
}
