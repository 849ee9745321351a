/** The settings page. Every change counts at once. */
import type { Settings } from '../../core/settings/settings.ts';
import { AccessControl, type AccessControlProps } from '../popup/access-control.tsx';
import { clockTime } from '../words.ts';
import { Check, Choices } from './choices.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { SitesEditor, type SitesEditorProps } from './sites-editor.tsx';

export interface SettingsPageProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
  sites: Omit<SitesEditorProps, 'choices'>;
  access: AccessControlProps;
  /** Milliseconds since 1970; undefined where there is no pause. */
  pausedUntil: number | undefined;
  onResume: () => void;
  onReadingPage: () => void;
  onBrowse: () => void;
}

export function SettingsPage({ settings, onChange, sites, access, ...props }: SettingsPageProps) {
  return (
    <main>
      <h1>Sidelight settings</h1>
      <p class="intro">
        Kept on this computer only. A change counts at once, on pages that are open too.{' '}
        <button type="button" class="plain" onClick={props.onReadingPage}>
          Read a file or text in Sidelight
        </button>{' '}
        <button type="button" class="plain" onClick={props.onBrowse}>
          All names
        </button>
      </p>
      {props.pausedUntil !== undefined && (
        <p class="paused">
          Paused until {clockTime(props.pausedUntil)}: nothing is read on any site.{' '}
          <button type="button" onClick={props.onResume}>
            Resume now
          </button>
        </p>
      )}
      <section aria-labelledby="marks">
        <h2 id="marks">Marks</h2>
        <Choices
          legend="How a name is marked"
          chosen={settings.marks}
          onChoose={(marks) => onChange({ marks })}
          choices={[
            {
              value: 'highlights',
              title: 'Drawn over the page',
              text: 'The page itself stays as it is. Screen readers do not hear these marks; “next name” (Alt+Period) goes through them.',
            },
            {
              value: 'elements',
              title: 'As elements in the page',
              text: 'Each name becomes a button that screen readers and the Tab key reach. This changes the page: the site can see it, and one that writes its text anew may stumble, jump or lose what you typed. Switched off, the page is as it was.',
            },
          ]}
        />
        <Check
          title="Short forms"
          text="After a full name, the bare surname or short name is marked too."
          checked={settings.shortForms}
          onChange={(shortForms) => onChange({ shortForms })}
        />
        <Choices
          legend="Bodies everybody names, such as the European Union"
          chosen={settings.background}
          onChoose={(background) => onChange({ background })}
          choices={[
            {
              value: 'beside-listed',
              title: 'Marked where an article names somebody listed',
              text: 'Elsewhere they are found and left unmarked.',
            },
            { value: 'always', title: 'Always marked', text: 'On most news pages that is a few names more.' },
            {
              value: 'never',
              title: 'Never marked',
              text: 'The popup lists them all the same, folded away.',
            },
          ]}
        />
      </section>
      <section aria-labelledby="cards">
        <h2 id="cards">Cards</h2>
        <Choices
          legend="A name inside a link"
          chosen={settings.links}
          onChoose={(links) => onChange({ links })}
          choices={[
            {
              value: 'hover',
              title: 'When the pointer rests on it',
              text: 'The card opens after a moment. A click opens the link, as ever.',
            },
            {
              value: 'modifier',
              title: 'Only by a click with the Alt key',
              text: 'Resting on a link opens nothing. A click without Alt opens the link.',
            },
          ]}
        />
      </section>
      <section aria-labelledby="sites">
        <h2 id="sites">Sites</h2>
        <SitesEditor choices={settings} {...sites} />
      </section>
      <AccessControl {...access} />
      <LanguageChoice chosen={settings.language} onChoose={(language) => onChange({ language })} />
    </main>
  );
}
