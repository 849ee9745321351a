/** Whether the page that this script runs in is read now. */
import { hostOf } from '../core/sites/host-of.ts';
import { type SiteChoices, standingOf } from '../core/sites/standing.ts';

/**
 * Whether a page, or a frame of one, is read now: its own site counts, and that of the page around it.
 * @param host of the page in the tab; null where it cannot be known
 */
export function isSiteOn(choices: SiteChoices, host: string | null, now = Date.now()): boolean {
  return [host ?? '', ...hostsAround()].every((one) => standingOf(choices, one, now).reads);
}

/** The site of this frame, and of those around it as far as the browser tells. */
function hostsAround(): string[] {
  // A frame without an address of its own (srcdoc, about:blank) is of the site that made it.
  const { ancestorOrigins = [] } = location as Partial<Location>;
  // Of the page's own it is known: most tabs need nothing of URL, which would take 5 KB of each.
  const own = self.origin === location.origin ? location.hostname : hostOf(self.origin);
  return [own, ...Array.from(ancestorOrigins, hostOf)];
}
