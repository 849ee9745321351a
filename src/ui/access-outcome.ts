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

export const NOT_CHANGED =
  'Not changed: the browser kept it as it was. Its own page of extensions shows what is allowed, and why.';
