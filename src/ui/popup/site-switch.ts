/** What the popup's switch does. */
import type { OffStanding } from './popup.tsx';

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

/** Whether a site that is off can be switched on from a private window: nothing has to be written down for it. */
export function canSwitchInPrivate(host: string, standing: OffStanding): boolean {
  return standing === 'for now' || standing.why === 'paused' || isOfHost(standing, host);
}

/** Whether the reader switched off this very host, and not more with it. */
export function isOfHost(standing: OffStanding, host: string): boolean {
  return standing !== 'for now' && standing.why === 'own' && standing.pattern === host;
}
