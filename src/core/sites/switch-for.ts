/** What it takes to switch a site on or off. */

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
