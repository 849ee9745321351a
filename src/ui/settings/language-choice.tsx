/** The language of the interface. Whoever cannot read the present one must find their own. */
import type { Language } from '../../core/words/locales.ts';
import { useWords } from '../use-words.tsx';

export interface LanguageChoiceProps {
  chosen: Language;
  onChoose: (language: Language) => void;
}

/** Each in itself. */
const OWN_NAMES = { en: 'English', ko: '한국어' } as const;

export function LanguageChoice({ chosen, onChoose }: LanguageChoiceProps) {
  const { say } = useWords();
  return (
    <section aria-labelledby="language">
      <h2 id="language">
        <span lang="en">Language</span> · <span lang="ko">언어</span>
      </h2>
      <p>
        <select
          aria-labelledby="language"
          aria-describedby="language-text"
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value as Language)}
        >
          <option value="browser">{say('settings.language.asBrowser')}</option>
          {Object.entries(OWN_NAMES).map(([locale, name]) => (
            <option key={locale} value={locale} lang={locale}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p id="language-text">
        {say('settings.language.asBrowserText')} {say('settings.language.entries')}
      </p>
    </section>
  );
}
