/** The settings page. Every change counts at once. */
import type { AboutLexicon } from '../../core/lexicon/about.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { LexiconCopies, LexiconIsAbout } from '../about-lexicon.tsx';
import type { OwnPages } from '../own-pages.tsx';
import { AccessControl, type AccessControlProps } from '../popup/access-control.tsx';
import { useWords } from '../use-words.tsx';
import { CardsSection } from './cards-section.tsx';
import { DataSection, type DataSectionProps } from './data-section.tsx';
import { Diagnostics, type DiagnosticsProps } from './diagnostics.tsx';
import { KeysSection, type KeysSectionProps } from './keys-section.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LeftOutList, type LeftOutListProps } from './left-out-list.tsx';
import { MarksSection } from './marks-section.tsx';
import { PassagesSection } from './passages-section.tsx';
import { SitesEditor, type SitesEditorProps } from './sites-editor.tsx';

export interface SettingsPageProps extends OwnPages {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
  sites: Omit<SitesEditorProps, 'choices'>;
  leftOut: LeftOutListProps;
  about: AboutLexicon;
  data: DataSectionProps;
  diagnostics: DiagnosticsProps;
  keys: Omit<KeysSectionProps, 'settings' | 'onChange'>;
  access: AccessControlProps;
  /** Milliseconds since 1970; undefined where there is no pause. */
  pausedUntil: number | undefined;
  onResume: () => void;
}

export function SettingsPage({ settings, onChange, sites, access, ...props }: SettingsPageProps) {
  const { say, clock } = useWords();
  return (
    <main>
      <h1>{say('settings.title')}</h1>
      <p>{say('settings.intro')}</p>
      <p class="intro">
        <button type="button" class="plain" onClick={props.onReadingPage}>
          {say('settings.readingPage')}
        </button>{' '}
        <button type="button" class="plain" onClick={props.onBrowse}>
          {say('settings.allNames')}
        </button>{' '}
        <button type="button" class="plain" onClick={props.onLibrary}>
          {say('library.title')}
        </button>{' '}
        <button type="button" class="plain" onClick={props.onWatchlist}>
          {say('watch.title')}
        </button>
      </p>
      <p class="soft">
        <LexiconIsAbout about={props.about} /> <LexiconCopies about={props.about} />
      </p>
      {props.pausedUntil !== undefined && (
        <p class="paused">
          {say('settings.paused', { time: clock(props.pausedUntil) })}{' '}
          <button type="button" onClick={props.onResume}>
            {say('settings.resume')}
          </button>
        </p>
      )}
      <MarksSection settings={settings} onChange={onChange} />
      <CardsSection settings={settings} onChange={onChange} />
      <KeysSection {...props.keys} settings={settings} onChange={onChange} />
      <PassagesSection settings={settings} onChange={onChange} />
      <section aria-labelledby="sites">
        <h2 id="sites">{say('settings.sites')}</h2>
        <SitesEditor choices={settings} {...sites} />
      </section>
      <LeftOutList {...props.leftOut} />
      <AccessControl {...access} />
      <LanguageChoice chosen={settings.language} onChoose={(language) => onChange({ language })} />
      <DataSection {...props.data} />
      <Diagnostics {...props.diagnostics} />
    </main>
  );
}
