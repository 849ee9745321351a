/** Why popup or panel have no names to show, and what can be done about it. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../use-words.tsx';
import { OffHere } from './off-here.tsx';
import type { PopupState } from './popup-state.ts';

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
  const { say } = useWords();
  switch (content.state) {
    case 'loading':
      return (
        <p class="message" aria-live="polite">
          {say('popup.reading')}
        </p>
      );
    case 'impossible':
      return (
        <section class="message">
          <p>{say(`popup.${content.what}`)}</p>
          {content.what !== 'own page' && (
            <p class="actions">
              <button type="button" onClick={props.onReadingPage}>
                {say('popup.readIn')}
              </button>
            </p>
          )}
        </section>
      );
    case 'no access':
      return (
        <section class="message">
          <p>{say(content.isHeldBack ? 'popup.heldBack' : 'popup.notAllowed', { host: content.host })}</p>
          <p class="actions">
            <button type="button" onClick={props.onReadNow}>
              {say('popup.once')}
            </button>
            <button type="button" onClick={props.onAllowSite}>
              {say('access.allowSite')}
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
