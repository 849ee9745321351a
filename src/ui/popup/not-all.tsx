/** What popup and panel say where no name was found, and where the reader's own settings keep some from the list. */
import type { AboutLexicon } from '../../core/lexicon/about.ts';
import { LexiconCopies, LexiconIsAbout } from '../about-lexicon.tsx';
import { useWords } from '../use-words.tsx';

export function NoneFound({ isPartial, about }: { isPartial: boolean; about: AboutLexicon }) {
  const { say } = useWords();
  return (
    <section class="message">
      <p>{say(isPartial ? 'lexicon.noneShown' : 'lexicon.noneHere')}</p>
      {!isPartial && (
        <>
          <p class="meaning">
            {say('lexicon.none.means')} <LexiconIsAbout about={about} />
          </p>
          <p class="meaning">
            <LexiconCopies about={about} />
          </p>
        </>
      )}
    </section>
  );
}

export function NotAll({ onSettings }: { onSettings: () => void }) {
  const { say } = useWords();
  return (
    <p class="partial">
      {say('lexicon.partial')}{' '}
      <button type="button" class="plain" onClick={onSettings}>
        {say('lexicon.settings')}
      </button>
    </p>
  );
}
