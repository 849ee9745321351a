/** What came of a choice of access: asked of the browser afterwards, never assumed. */
import type { AccessMode } from '../platform/access.ts';

export type AccessOutcome =
  | 'done'
  /** Only chosen sites are read from now on, and none is chosen yet: the browser cannot tell that from "on click". */
  | 'no site yet'
  /** The reader said no to the browser, or the browser did not let go. */
  | 'not changed';

export function outcomeOf(wanted: AccessMode, inForce: AccessMode): AccessOutcome {
  if (wanted === inForce) return 'done';
  return wanted === 'some sites' && inForce === 'on click' ? 'no site yet' : 'not changed';
}

/** What came of asking for one site, or of giving it back: nothing to say where it is as it was wanted. */
export function outcomeOfSite(wanted: 'chosen' | 'left', site: SiteAccess): AccessOutcome | undefined {
  return (site === 'chosen') === (wanted === 'chosen') ? undefined : 'not changed';
}

/** Whether the site in view was chosen by itself, or could be. */
export type SiteAccess = 'chosen' | 'can be chosen' | 'neither';

export function siteAccess(facts: { isChosen: boolean; isRead: boolean; canRead: boolean }): SiteAccess {
  if (facts.isChosen) return 'chosen';
  return facts.isRead && !facts.canRead ? 'can be chosen' : 'neither';
}
