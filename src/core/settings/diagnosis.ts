/** How Sidelight fares on the pages that are open, as text to be handed on: no address, no name, nothing that a page says. */
import type { Settings } from './settings.ts';
import type { StoredData } from './stored-data.ts';

/** Why an element is left unread, with all in it. */
export type SkipReason = 'form field' | 'editable' | 'code' | 'hidden' | 'script, picture or embedded';

/** Of a page, or a frame of one. */
export interface PageDiagnosis {
  /** Distinct names on it, those in the background among them. */
  names: number;
  /** Milliseconds in which the page could do nothing else, in all; and how often it was read. */
  readingMs: number;
  paintingMs: number;
  readings: number;
  elements: number;
  skipped: Partial<Record<SkipReason, number>>;
}

export interface Diagnosis {
  version: string;
  lexicon: string;
  /** As the browser calls itself. */
  browser: string;
  language: string;
  access: string;
  settings: Settings;
  stored: StoredData;
  /** A list for each tab: the page, and its frames. */
  tabs: readonly (readonly PageDiagnosis[])[];
}

export function diagnosisText(diagnosis: Diagnosis): string {
  const { version, lexicon, browser, language, access, settings, stored, tabs } = diagnosis;
  const { offSites, onSites, pausedUntil, ...plain } = settings;
  const known = (value: number | undefined) => (value === undefined ? 'unknown' : String(value));
  return [
    `Sidelight ${version}, lexicon ${lexicon}`,
    `Browser: ${browser}`,
    `Language of the browser: ${language}`,
    `Access: ${access}`,
    `Settings: ${Object.entries(plain)
      .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join('+') || 'none' : value}`)
      .join(
        ', ',
      )}, ${offSites.length} sites off, ${onSites.length} allowed, ${pausedUntil > 0 ? 'was paused' : 'never paused'}`,
    `Stored: ${known(stored.entries)} entries, ${known(stored.passages)} passages, ${known(stored.ownNames)} own names, ${stored.leftOut} left out, ${known(
      stored.usedBytes,
    )} of ${known(stored.quotaBytes)} bytes, ${stored.isPersistent ? 'persistent' : 'not persistent'}`,
    '',
    tabs.length === 0 ? 'No page is being read now.' : `${tabs.length} open, read:`,
    ...tabs.flatMap((frames, index) =>
      frames.map((one, frame) => `${frame === 0 ? `Page ${index + 1}` : '  a frame'}: ${pageText(one)}`),
    ),
  ].join('\n');
}

function pageText({ names, readingMs, paintingMs, readings, elements, skipped }: PageDiagnosis): string {
  const left = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`);
  return [
    `${names} ${names === 1 ? 'name' : 'names'}`,
    `read ${readings} ${readings === 1 ? 'time' : 'times'} in ${readingMs.toFixed(1)} ms`,
    `decided and painted in ${paintingMs.toFixed(1)} ms`,
    `${elements} elements`,
    `left unread: ${left.length === 0 ? 'nothing' : left.join(', ')}`,
  ].join('; ');
}
