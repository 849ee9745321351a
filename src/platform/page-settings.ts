/** How the page that this script runs in is read, now and whenever that has changed: most changes concern other sites. */
import { type LeftOut, siteOf } from '../core/settings/left-out.ts';
import {
  type Consequence,
  consequenceOf,
  type PageChoices,
  type PageSettings,
  pageSettingsOf,
} from '../core/settings/page-settings.ts';
import type { Settings } from '../core/settings/settings.ts';
import { followLeftOut } from './left-out.ts';
import { followSettings } from './settings.ts';
import { isSiteOn } from './site-standing.ts';

/** What is left out on this page until it is left, where nothing may be kept. */
let forNow: readonly LeftOut[] = [];
/** Whoever follows on this page: the lexicon's marks, and the reader's own names. */
const handAgain = new Set<() => void>();

export function leaveOutHere(all: readonly LeftOut[]): void {
  forNow = all;
  for (const hand of handAgain) hand();
}

/** @param host of the page in the tab; null where it cannot be known */
export async function followPageSettings(
  host: string | null,
  follow: (settings: PageSettings, consequence: Consequence) => void,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  let settings: Settings | undefined;
  let leftOut: LeftOut[] | undefined;
  let before: PageChoices | undefined;

  function hand(): void {
    // Nothing is marked before it is known what is not to be.
    if (!settings || !leftOut) return;
    const now = { settings, leftOut: [...leftOut, ...forNow], isOn: isSiteOn(settings, host) };
    const consequence = consequenceOf(now, before);
    before = now;
    if (consequence)
      follow(
        pageSettingsOf(now, () => location.href),
        consequence,
      );
  }

  handAgain.add(hand);
  signal.addEventListener('abort', () => handAgain.delete(hand));
  await Promise.all([
    followSettings(
      (next) => {
        settings = next;
        hand();
      },
      { signal },
    ),
    followLeftOut(
      siteOf(host ?? location.hostname),
      (next) => {
        leftOut = next;
        hand();
      },
      { signal },
    ),
  ]);
}
