/** Why popup or panel have no names to show, and what can be done about it. */
import type { ComponentChildren } from 'preact';
import { OffHere } from './off-here.tsx';
import type { PopupState } from './popup.tsx';
import { UNREADABLE_WORDS } from './unreadable.ts';

export interface NothingToShowProps {
  content: Exclude<PopupState, { state: 'ready' }>;
  isPrivate: boolean;
  onReadNow: () => void;
  onAllowSite?: (() => void) | undefined;
  onSwitchOn: () => void;
  onResume: () => void;
  onReadingPage: () => void;
}

export function NothingToShow({ content, ...props }: NothingToShowProps): ComponentChildren {
  switch (content.state) {
    case 'loading':
      return (
        <p class="message" aria-live="polite">
          Reading the page …
        </p>
      );
    case 'impossible':
      return (
        <section class="message">
          <p>{UNREADABLE_WORDS[content.what]}</p>
          <p class="actions">
            <button type="button" onClick={props.onReadingPage}>
              Read in Sidelight
            </button>
          </p>
        </section>
      );
    case 'no access':
      return (
        <section class="message">
          <p>
            {content.isHeldBack
              ? `You chose all sites, but the browser’s own settings hold Sidelight back on ${content.host} (“on click”, or certain sites only). Change it in the browser’s menu of extensions, or here:`
              : `Sidelight has not been allowed to read ${content.host}.`}
          </p>
          <p class="actions">
            <button type="button" onClick={props.onReadNow}>
              Read this page once
            </button>
            <button type="button" onClick={props.onAllowSite}>
              Always on this site
            </button>
          </p>
        </section>
      );
    case 'off':
      return (
        <OffHere
          {...content}
          isPrivate={props.isPrivate}
          onSwitchOn={props.onSwitchOn}
          onResume={props.onResume}
        />
      );
  }
}
