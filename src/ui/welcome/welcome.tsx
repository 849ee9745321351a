/** First run: what Sidelight does, what it never does, and the choice of access. */
import type { AboutLexicon } from '../../core/lexicon/about.ts';
import type { Key } from '../../core/words/words.ts';
import type { AccessMode } from '../../platform/access.ts';
import { LexiconCopies, LexiconIsAbout } from '../about-lexicon.tsx';
import type { AccessOutcome } from '../access-outcome.ts';
import type { ReadEntry } from '../card/load-card.ts';
import { Say, useWords } from '../use-words.tsx';
import { Example } from './example.tsx';

export interface WelcomeProps {
  /** As the browser tells it. */
  inForce: AccessMode;
  /** What came of the last choice here; undefined before any. */
  outcome: AccessOutcome | undefined;
  read: ReadEntry;
  about: AboutLexicon;
  onAllSites: () => void;
  onSomeSites: () => void;
  onClick: () => void;
}

export function Welcome({ inForce, outcome, read, about, ...props }: WelcomeProps) {
  const { say } = useWords();
  const chosen = chosenOf(inForce, outcome);
  return (
    <main>
      <h1>{say('welcome.title')}</h1>
      <p class="about">
        <LexiconIsAbout about={about} />
      </p>
      <Example read={read} />
      <ul class="legend">
        <Meaning mark="listed" style="welcome.solid" means="welcome.solid.means" />
        <Meaning mark="named" style="welcome.dotted" means="welcome.dotted.means" />
        <Meaning mark="uncertain" style="welcome.dashed" means="welcome.dashed.means" />
        <Meaning mark="yours" style="welcome.frame" means="welcome.frame.means" />
      </ul>
      <p class="fine">
        <LexiconCopies about={about} />
      </p>
      <section aria-labelledby="access">
        <h2 id="access">{say('welcome.access')}</h2>
        <div class="choices">
          <Choice
            title={say('welcome.allSites')}
            text={say('welcome.allSites.text')}
            on={chosen === 'all sites'}
            onClick={props.onAllSites}
          />
          <Choice
            title={say('welcome.someSites')}
            text={say('welcome.someSites.text')}
            on={chosen === 'some sites'}
            onClick={props.onSomeSites}
          />
          <Choice
            title={say('welcome.onClick')}
            text={say('welcome.onClick.text')}
            on={chosen === 'on click'}
            onClick={props.onClick}
          />
        </div>
        <p role="status">{outcome && say(OUTCOME_WORDS[outcome])}</p>
      </section>
      <section aria-labelledby="never">
        <h2 id="never">{say('welcome.never')}</h2>
        <p>{say('welcome.never.text')}</p>
      </section>
    </main>
  );
}

const OUTCOME_WORDS: Record<AccessOutcome, Key> = {
  done: 'welcome.done',
  'no site yet': 'welcome.noSiteYet',
  'not changed': 'access.notChanged',
};

interface MarkProps {
  mark: 'listed' | 'named' | 'uncertain' | 'yours';
}

function Meaning({ mark, style, means }: MarkProps & { style: Key; means: Key }) {
  const { say } = useWords();
  return (
    <li>
      <Say what={means} values={{ style: <span class={`mark ${mark}`}>{say(style)}</span> }} />
    </li>
  );
}

/** Nothing is chosen on the first day, though nothing but a click is in force then. */
function chosenOf(inForce: AccessMode, outcome: AccessOutcome | undefined): AccessMode | undefined {
  if (outcome === 'no site yet') return 'some sites';
  return inForce === 'on click' && outcome === undefined ? undefined : inForce;
}

function Choice({
  title,
  text,
  on,
  onClick,
}: {
  title: string;
  text: string;
  on: boolean;
  onClick: () => void;
}) {
  return (
    <button type="button" class="choice" aria-pressed={on} onClick={onClick}>
      <strong>{title}</strong>
      <span>{text}</span>
    </button>
  );
}
