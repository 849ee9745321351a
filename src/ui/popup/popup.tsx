/** The toolbar popup: the names on this page, where they lead, and where Sidelight may read. */
import type { ComponentChildren } from 'preact';
import type { EntityCard } from '../../core/card/entity-card.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import type { MarkStyle } from '../../platform/settings.ts';
import { AccessControl, type AccessControlProps } from './access-control.tsx';
import { groupNames } from './group-names.ts';
import { NameRow } from './name-row.tsx';

export type PopupState =
  | { state: 'loading' }
  /** A page no extension may read: the browser's own, a store, a file. */
  | { state: 'impossible' }
  /** The reader has not let Sidelight read this site. */
  | { state: 'no access'; host: string }
  /** `forNow`: until the page is loaded again, as nothing is remembered of a private window. */
  | { state: 'off'; host: string; forNow: boolean }
  | { state: 'ready'; host: string; names: PageName[] };

export interface PopupProps {
  content: PopupState;
  access: AccessControlProps;
  /** Entries that were opened, by id; a string is why one cannot be shown. */
  entries: ReadonlyMap<string, EntityCard | string>;
  onOpen: (id: string) => void;
  onShow: (key: string) => void;
  onSwitch: (on: boolean) => void;
  onReadNow: () => void;
  marks: MarkStyle;
  onMarks: (marks: MarkStyle) => void;
}

export function Popup(props: PopupProps) {
  const { content, onSwitch } = props;
  const host = 'host' in content ? content.host : undefined;
  return (
    <main>
      <header>
        <h1>Sidelight</h1>
        {host && content.state !== 'no access' && (
          <label class="switch">
            <input
              type="checkbox"
              role="switch"
              aria-checked={content.state === 'ready'}
              checked={content.state === 'ready'}
              onChange={(event) => onSwitch(event.currentTarget.checked)}
            />
            <span>On {host}</span>
          </label>
        )}
      </header>
      <Body {...props} />
      <footer>
        <label class="choice">
          <input
            type="checkbox"
            checked={props.marks === 'elements'}
            onChange={(event) => props.onMarks(event.currentTarget.checked ? 'elements' : 'highlights')}
          />
          <span>
            Marks that screen readers can read{' '}
            <span class="meaning">(changes the page; some sites may trip over it)</span>
          </span>
        </label>
        <AccessControl
          {...props.access}
          site={content.state === 'no access' ? 'neither' : props.access.site}
        />
      </footer>
    </main>
  );
}

function Body(props: PopupProps): ComponentChildren {
  const { content } = props;
  switch (content.state) {
    case 'loading':
      return (
        <p class="message" aria-live="polite">
          Reading the page …
        </p>
      );
    case 'impossible':
      return (
        <p class="message">No extension can read this page. Open a news article to see the names on it.</p>
      );
    case 'no access':
      return (
        <section class="message">
          <p>Sidelight has not been allowed to read {content.host}.</p>
          <p class="actions">
            <button type="button" onClick={props.onReadNow}>
              Read this page once
            </button>
            <button type="button" onClick={props.access.onAllowSite}>
              Always on this site
            </button>
          </p>
        </section>
      );
    case 'off':
      return (
        <p class="message">
          {content.forNow
            ? 'Not at work on this page until you load it again or switch it on. Nothing is remembered of a private window.'
            : 'Switched off on this site. Nothing is read or marked here.'}
        </p>
      );
    case 'ready':
      return <Names {...props} names={content.names} />;
  }
}

function Names({ names, entries, onOpen, onShow }: PopupProps & { names: PageName[] }) {
  const groups = groupNames(names);
  const marked = groups.filter(({ folded }) => !folded);
  return (
    <>
      {marked.length === 0 && <p class="message">No name of the lexicon is on this page.</p>}
      {groups.map(({ mark, title, meaning, folded, rows }) => {
        const list = (
          <ul>
            {rows.map((name) => (
              <NameRow key={name.key} name={name} entries={entries} onOpen={onOpen} onShow={onShow} />
            ))}
          </ul>
        );
        return folded ? (
          <details class="group" key={mark}>
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
    </>
  );
}
