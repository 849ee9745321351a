/** What the popup has to say of a tab. */
import type { PageNames } from '../../core/matching/page-names.ts';
import type { PopupState } from './popup.tsx';

export interface TabFacts {
  url: string;
  hasAccess: boolean;
  isLoading: boolean;
  isPrivate: boolean;
  /** What the page answered; undefined when no content script runs there. */
  page: PageNames | undefined;
}

export function popupStateFor({ url, hasAccess, isLoading, isPrivate, page }: TabFacts): PopupState {
  const host = hostOf(url);
  if (page) {
    if (page.state === 'reading') return { state: 'loading' };
    return page.state === 'off'
      ? { state: 'off', host, forNow: false }
      : { state: 'ready', host, names: page.names };
  }
  if (!/^https?:/.test(url)) return { state: 'impossible' };
  if (hasAccess && isLoading) return { state: 'loading' };
  // Switched off in a private window the content script is gone, and nowhere is it written.
  if (hasAccess) return isPrivate ? { state: 'off', host, forNow: true } : { state: 'impossible' };
  return { state: 'no access', host };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return 'this page';
  }
}
