/** The toolbar popup: the names on this page, where they lead, and where Sidelight may read. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EntityCard } from '../../core/card/entity-card.ts';
import type { AboutLexicon } from '../../core/lexicon/about.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import type { MarkStyle } from '../../core/settings/settings.ts';
import type { SiteStanding } from '../../core/sites/standing.ts';
import type { OwnCard } from '../../core/watch/own-card.ts';
import { NoneMeans } from '../about-lexicon.tsx';
import type { ReadEntry } from '../card/load-card.ts';
import { Say, useWords } from '../use-words.tsx';
import { AccessControl, type AccessControlProps } from './access-control.tsx';
import { groupNames, isWanted } from './group-names.ts';
import { LexiconNotice, type LexiconNoticeProps } from './lexicon-notice.tsx';
import { NameRow } from './name-row.tsx';
import { NothingToShow } from './nothing-to-show.tsx';
import { canSwitchInPrivate } from './site-switch.ts';
import type { Unreadable } from './unreadable.ts';

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

export interface PopupProps {
  content: PopupState;
  access: AccessControlProps;
  /** Entries that were opened, by id; a string is why one cannot be shown. */
  entries: ReadonlyMap<string, EntityCard | OwnCard | string>;
  onOpen: (id: string) => void;
  /** Opens what is named in an entry. */
  read: ReadEntry;
  /** Opens an entry of the reader's own list where it can be changed. */
  onEdit: (id: string) => void;
  lexicon: LexiconNoticeProps;
  about: AboutLexicon;
  onShow: (key: string) => void;
  onSwitch: (on: boolean) => void;
  onReadNow: () => void;
  /** No choice of site is written down in a private window. */
  isPrivate: boolean;
  /** Milliseconds since 1970; undefined where there is no pause. */
  pausedUntil: number | undefined;
  onPause: () => void;
  onResume: () => void;
  onSettings: () => void;
  onReadingPage: () => void;
  onBrowse: () => void;
  onLibrary: () => void;
  /** Left out where a key switches sites, or none can. */
  onChooseKey: (() => void) | undefined;
  onWatchlist: () => void;
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
            {say('popup.settings')}
          </button>
          <button type="button" class="plain" onClick={props.onBrowse}>
            {say('popup.allNames')}
          </button>
          <button type="button" class="plain" onClick={props.onLibrary}>
            {say('library.title')}
          </button>
          <button type="button" class="plain" onClick={props.onWatchlist}>
            {say('watch.title')}
          </button>
          {content.state !== 'impossible' && (
            <button type="button" class="plain" onClick={props.onReadingPage}>
              {say('popup.readFile')}
            </button>
          )}
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

/** So many names are seen at once. */
const FEW = 8;

function Names({
  names,
  isPartial,
  entries,
  onOpen,
  onShow,
  read,
  onEdit,
  onSettings,
  about,
}: PopupProps & { names: PageName[]; isPartial: boolean }) {
  const { say } = useWords();
  const [wanted, setWanted] = useState('');
  const groups = groupNames(
    names.filter((name) => isWanted(name, wanted)),
    useWords(),
  );
  const marked = groups.filter(({ folded }) => !folded);
  return (
    <>
      {names.length > FEW && (
        <input
          type="search"
          class="filter"
          aria-label={say('popup.filter')}
          placeholder={say('popup.filter')}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      )}
      <p class="count" role="status">
        {wanted !== '' && say('popup.filtered', { count: groups.flatMap(({ rows }) => rows).length })}
      </p>
      {marked.length === 0 && wanted === '' && (
        <section class="message">
          <p>{say(isPartial ? 'lexicon.noneShown' : 'lexicon.noneHere')}</p>
          {!isPartial && <NoneMeans about={about} />}
        </section>
      )}
      {groups.map(({ mark, title, meaning, folded, rows }) => {
        const list = (
          <ul>
            {rows.map((name) => (
              <NameRow
                key={name.key}
                name={name}
                entries={entries}
                onOpen={onOpen}
                onShow={onShow}
                read={read}
                onEdit={onEdit}
              />
            ))}
          </ul>
        );
        return folded ? (
          <details class="group folds" key={mark}>
            <summary>
              {title} <span class="count">{rows.length}</span>
            </summary>
            <p class="meaning">{meaning}</p>
            {list}
          </details>
        ) : (
          <section class="group" key={mark} aria-labelledby={`group-${mark}`}>
            <h2 id={`group-${mark}`}>
              <span class={`swatch ${mark}`} aria-hidden="true" />
              {title} <span class="count">{rows.length}</span>
            </h2>
            <p class="meaning">{meaning}</p>
            {list}
          </section>
        );
      })}
      {isPartial && (
        <p class="partial">
          {say('lexicon.partial')}{' '}
          <button type="button" class="plain" onClick={onSettings}>
            {say('lexicon.settings')}
          </button>
        </p>
      )}
    </>
  );
}
