/** First run: what Sidelight does, what it never does, and the choice of access. */
import type { AccessMode } from '../../platform/access.ts';
import { type AccessOutcome, NOT_CHANGED } from '../access-outcome.ts';

export interface WelcomeProps {
  /** As the browser tells it. */
  inForce: AccessMode;
  /** What came of the last choice here; undefined before any. */
  outcome: AccessOutcome | undefined;
  onAllSites: () => void;
  onSomeSites: () => void;
  onClick: () => void;
}

export function Welcome({ inForce, outcome, onAllSites, onSomeSites, onClick }: WelcomeProps) {
  const chosen = chosenOf(inForce, outcome);
  return (
    <main>
      <h1>Sidelight marks names, and says who they are</h1>
      <p class="example">
        “The report names <span class="mark listed">Ocean Maritime Management</span>, cites{' '}
        <span class="mark named">Executive Order 13722</span>, and thanks a Mr{' '}
        <span class="mark uncertain">Kim Chol</span>, a name that many men share.”
      </p>
      <ul class="legend">
        <li>
          <span class="mark listed">Solid</span> listed: on the newest copy we hold of an official list. The
          card says which list, since when, and how old the copy is.
        </li>
        <li>
          <span class="mark named">Dotted</span> named: on none of the lists we checked, or never a matter for
          lists; our notes explain it.
        </li>
        <li>
          <span class="mark uncertain">Dashed</span> uncertain: the name fits, and nothing here proves it is
          meant.
        </li>
      </ul>
      <section aria-labelledby="access">
        <h2 id="access">Where may it read?</h2>
        <div class="choices">
          <Choice
            title="All sites"
            text="Names are marked wherever you read. The browser will ask you to agree."
            on={chosen === 'all sites'}
            onClick={onAllSites}
          />
          <Choice
            title="Sites I choose"
            text="Open a site, press the Sidelight button there, and say “Always on this site”. Sites you chose before stay."
            on={chosen === 'some sites'}
            onClick={onSomeSites}
          />
          <Choice
            title="Only when I click"
            text="A page is read when you press the Sidelight button on it."
            on={chosen === 'on click'}
            onClick={onClick}
          />
        </div>
        <p role="status">{outcome && OUTCOME_WORDS[outcome]}</p>
      </section>
      <section aria-labelledby="never">
        <h2 id="never">What it never does</h2>
        <p>
          No network: everything happens on this computer. No account, no history of what you read, nothing
          told to anybody. Listed means that an authority put a name on a list; it is no finding of guilt.
        </p>
      </section>
    </main>
  );
}

const OUTCOME_WORDS: Record<AccessOutcome, string> = {
  done: 'Done. You can change this at any time in the popup. Close this tab and read on.',
  'no site yet':
    'Done. No site is chosen yet: open one, press the Sidelight button, and say “Always on this site”.',
  'not changed': NOT_CHANGED,
};

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
