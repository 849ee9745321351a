/** Whether Sidelight reads a site, and if not, why. The most exact word counts, and the reader's before the built-in list's. */
import { OFF_LIST, type OffGroup } from './off-list.ts';
import { isPrivateHost } from './private-host.ts';
import { isOfPattern, withoutDot } from './site-pattern.ts';

/** What a reader has said of sites. */
export interface SiteChoices {
  /** Patterns of sites that are off. */
  offSites: string[];
  /** Patterns of sites that are on, whatever the built-in list or a wider pattern says. */
  onSites: string[];
  /** Milliseconds since 1970 until which nothing is read anywhere; in the past, or 0, there is no pause. */
  pausedUntil: number;
}

export type SiteStanding =
  | { reads: true }
  | { reads: false; why: 'paused'; until: number }
  /** `pattern` may be wider than the site that was asked for. */
  | { reads: false; why: 'own'; pattern: string }
  | { reads: false; why: 'built-in'; group: OffGroup };

const ON: SiteStanding = { reads: true };

/** @param now milliseconds since 1970 */
export function standingOf(choices: SiteChoices, hostname: string, now: number): SiteStanding {
  const until = endOfPause(choices, now);
  if (until !== undefined) return { reads: false, why: 'paused', until };
  return lastingStandingOf(choices, hostname);
}

/** Milliseconds since 1970; undefined where there is no pause. @param now the same */
export function endOfPause(
  { pausedUntil }: Pick<SiteChoices, 'pausedUntil'>,
  now: number,
): number | undefined {
  return now < pausedUntil ? pausedUntil : undefined;
}

/** The same whether or not there is a pause. */
export function lastingStandingOf(
  { offSites, onSites }: Pick<SiteChoices, 'offSites' | 'onSites'>,
  hostname: string,
): SiteStanding {
  const host = withoutDot(hostname);
  const off = mostExact(offSites, host);
  const on = mostExact(onSites, host);
  if (off !== undefined && off.length >= (on?.length ?? 0)) return { reads: false, why: 'own', pattern: off };
  if (on !== undefined) return ON;
  const group = groupOf(host);
  return group ? { reads: false, why: 'built-in', group } : ON;
}

/** The reader's choices with one site, or a whole pattern, switched on or off; as few words as will do. */
export function chooseSite<C extends Pick<SiteChoices, 'offSites' | 'onSites'>>(
  choices: C,
  site: string,
  on: boolean,
): C {
  const others = {
    ...choices,
    offSites: choices.offSites.filter((one) => one !== site),
    onSites: choices.onSites.filter((one) => one !== site),
  };
  if (lastingStandingOf(others, site).reads === on) return others;
  const list = on ? 'onSites' : 'offSites';
  return { ...others, [list]: [...others[list], site].sort() };
}

function groupOf(host: string): OffGroup | undefined {
  return OFF_LIST.find(
    ({ id, sites }) =>
      sites.some((pattern) => isOfPattern(pattern, host)) || (id === 'intranets' && isPrivateHost(host)),
  );
}

function mostExact(patterns: readonly string[], host: string): string | undefined {
  return patterns
    .filter((pattern) => isOfPattern(pattern, host))
    .reduce<string | undefined>((best, one) => (best && best.length >= one.length ? best : one), undefined);
}
