/** The toolbar popup: the names on this page, where they lead, and where Sidelight may read. */
import type { ComponentChildren } from 'preact';
import type { MarkStyle } from '../../core/settings/settings.ts';
import { type OwnPages, WaysToOwnPages } from '../own-pages.tsx';
import { Say, useWords } from '../use-words.tsx';
import { AccessControl, type AccessControlProps } from './access-control.tsx';
import { LexiconNotice, type LexiconNoticeProps } from './lexicon-notice.tsx';
import { Names, type NamesProps } from './names.tsx';
import { NothingToShow } from './nothing-to-show.tsx';
import type { PopupState } from './popup-state.ts';
import { canSwitchInPrivate } from './site-switch.ts';

export interface PopupProps extends Omit<NamesProps, 'names' | 'isPartial'>, OwnPages {
  content: PopupState;
  access: Omit<AccessControlProps, 'isPaused'>;
  lexicon: LexiconNoticeProps;
  onSwitch: (on: boolean) => void;
  onReadNow: () => void;
  /** No choice of site is written down in a private window. */
  isPrivate: boolean;
  /** Milliseconds since 1970; undefined where there is no pause. */
  pausedUntil: number | undefined;
  onPause: () => void;
  onResume: () => void;
  /** Left out where a key switches sites, or none can. */
  onChooseKey: (() => void) | undefined;
  /** Left out where there is no side panel. */
  onPanel: (() => void) | undefined;
  marks: MarkStyle;
  onMarks: (marks: MarkStyle) => void;
}

export function Popup(props: PopupProps) {
  const { say, clock } = useWords();
  const { content, onSwitch, pausedUntil } = props;
  const host = 'host' in content ? content.host : undefined;
  return (
    <main>
      <header>
        <h1>Sidelight</h1>
        {host && pausedUntil === undefined && hasSwitch(props) && (
          <label class="switch">
            <input
              type="checkbox"
              role="switch"
              aria-checked={content.state === 'ready'}
              checked={content.state === 'ready'}
              onChange={(event) => onSwitch(event.currentTarget.checked)}
            />
            <span>{say(content.state === 'ready' ? 'popup.on' : 'popup.off', { host })}</span>
          </label>
        )}
      </header>
      <LexiconNotice {...props.lexicon} />
      <Body {...props} />
      <footer>
        <div class="ways">
          {props.onPanel && (
            <button type="button" class="plain" onClick={props.onPanel}>
              {say('panel.open')}
            </button>
          )}
          {pausedUntil === undefined && (
            <button type="button" class="plain" onClick={props.onPause}>
              {say('popup.pause')}
            </button>
          )}
          {pausedUntil !== undefined && content.state !== 'off' && (
            <button type="button" class="plain" onClick={props.onResume}>
              {say('popup.paused', { time: clock(pausedUntil) })}
            </button>
          )}
          <button type="button" class="plain" onClick={props.onSettings}>
            {say('ways.settings')}
          </button>
          <WaysToOwnPages
            {...props}
            onReadingPage={content.state === 'impossible' ? undefined : props.onReadingPage}
          />
        </div>
        <label class="choice">
          <input
            type="checkbox"
            checked={props.marks === 'elements'}
            onChange={(event) => props.onMarks(event.currentTarget.checked ? 'elements' : 'highlights')}
          />
          <span>
            <Say
              what="popup.elements"
              values={{ caution: <span class="meaning">{say('popup.caution')}</span> }}
            />
          </span>
        </label>
        {props.onChooseKey && (
          <p class="choose-key">
            <Say
              what="popup.noSwitchKey"
              values={{
                choose: (
                  <button type="button" class="plain" onClick={props.onChooseKey}>
                    {say('popup.chooseKey')}
                  </button>
                ),
              }}
            />
          </p>
        )}
        <AccessControl
          {...props.access}
          isPaused={pausedUntil !== undefined}
          site={content.state === 'no access' ? 'neither' : props.access.site}
        />
      </footer>
    </main>
  );
}

function hasSwitch({ content, isPrivate }: PopupProps): boolean {
  if (content.state === 'no access') return false;
  return !isPrivate || content.state !== 'off' || canSwitchInPrivate(content.host, content.standing);
}

function Body(props: PopupProps): ComponentChildren {
  const { content } = props;
  if (content.state === 'ready') return <Names {...props} {...content} />;
  return (
    <NothingToShow
      content={content}
      isPrivate={props.isPrivate}
      onReadNow={props.onReadNow}
      onAllowSite={props.access.onAllowSite}
      onSwitchOn={() => props.onSwitch(true)}
      onResume={props.onResume}
      onReadingPage={props.onReadingPage}
    />
  );
}
