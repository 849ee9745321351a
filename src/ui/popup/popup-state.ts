/** What the popup has to say of a tab. */
import type { PageName, PageNames } from '../../core/matching/page-names.ts';
import { hostOf } from '../../core/sites/host-of.ts';
import type { SiteStanding } from '../../core/sites/standing.ts';
import type { AccessMode } from '../../platform/access.ts';
import { type Unreadable, unreadableOf } from './unreadable.ts';

/** `for now`: until the page is loaded again, as nothing is remembered of a private window. */
export type OffStanding = Exclude<SiteStanding, { reads: true }> | 'for now';

export type PopupState =
  | { state: 'loading' }
  /** A page on which no content script runs. */
  | { state: 'impossible'; what: Unreadable }
  /** Sidelight may not read this site: the reader has not let it, or the browser's own settings hold it back. */
  | { state: 'no access'; host: string; isHeldBack: boolean }
  | { state: 'off'; host: string; standing: OffStanding }
  /** `isPartial`: the reader's own settings may keep names of the page from the list. */
  | { state: 'ready'; host: string; names: PageName[]; isPartial: boolean };

export interface TabFacts {
  url: string;
  /** Where Sidelight's own pages are. */
  own: string;
  hasAccess: boolean;
  /** The browser's own settings keep the site back, though the reader chose all sites. */
  isHeldBack: boolean;
  isLoading: boolean;
  isPrivate: boolean;
  standing: SiteStanding;
  /** Of the document; undefined where it could not be asked for. */
  type: string | undefined;
  /** What the page answered; undefined when no content script runs there. */
  page: PageNames | undefined;
}

export function popupStateFor(facts: TabFacts): PopupState {
  const { url, own, hasAccess, isHeldBack, isLoading, isPrivate, standing, type, page } = facts;
  const host = hostOf(url);
  const what = page && type !== 'application/pdf' ? undefined : unreadableOf(url, own, type);
  if (what !== undefined && what !== 'kept out') return { state: 'impossible', what };
  if (!standing.reads) return { state: 'off', host, standing };
  if (page) {
    // Switched on a moment ago, the page has not heard of it yet.
    if (page.state !== 'ready') return { state: 'loading' };
    return { state: 'ready', host, names: page.names, isPartial: page.isPartial ?? false };
  }
  if (!hasAccess) return { state: 'no access', host, isHeldBack };
  if (isLoading) return { state: 'loading' };
  // Switched off in a private window the content script is gone, and nowhere is it written.
  return isPrivate ? { state: 'off', host, standing: 'for now' } : { state: 'impossible', what: 'kept out' };
}

/**
 * Whether the press that opens the popup is itself the click by which pages are read. Where single sites were chosen it is not: it may be
 * for choosing this one.
 */
export function isReadByOpening(mode: AccessMode, content: PopupState): boolean {
  return mode === 'on click' && content.state === 'no access' && !content.isHeldBack;
}
