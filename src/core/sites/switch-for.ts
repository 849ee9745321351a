/** What it takes to switch a site on or off. */
import type { SiteStanding } from './standing.ts';

export interface SwitchFacts {
  /** No host of a private window is written down. */
  isPrivate: boolean;
  /** Whether the host itself is written down as switched off; it may be taken out from any window. */
  isOff: boolean;
}

/** `write`: into the settings, for good. `read` and `leave`: this page only, until it is loaded anew. */
export function switchFor(on: boolean, { isPrivate, isOff }: SwitchFacts): 'write' | 'read' | 'leave' {
  if (!isPrivate || (on && isOff)) return 'write';
  return on ? 'read' : 'leave';
}

/**
 * Switched over: off where it is on, and on where it is off. A pause ends, a page that was never read is read once.
 *
 * @param isMarked whether the page is read now
 */
export function switchOverFor(
  isMarked: boolean,
  standing: SiteStanding,
): 'off' | 'on' | 'read once' | 'end the pause' {
  if (isMarked) return 'off';
  if (standing.reads) return 'read once';
  return standing.why === 'paused' ? 'end the pause' : 'on';
}
