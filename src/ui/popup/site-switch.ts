/** What the popup's switch may do. */
import type { OffStanding } from './popup-state.ts';

/** Whether a site that is off can be switched on from a private window: nothing has to be written down for it. */
export function canSwitchInPrivate(host: string, standing: OffStanding): boolean {
  return standing === 'for now' || standing.why === 'paused' || isOfHost(standing, host);
}

/** Whether the reader switched off this very host, and not more with it. */
export function isOfHost(standing: OffStanding, host: string): boolean {
  return standing !== 'for now' && standing.why === 'own' && standing.pattern === host;
}
